import { expect, test } from "vitest";
import { localOrigin } from "./local-origin.ts";

test("an origin is spelt as a browser spells it", () => {
  expect(localOrigin(3000)).toBe("http://127.0.0.1:3000");
  expect(localOrigin(80)).toBe("http://127.0.0.1");
});
