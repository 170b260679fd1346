import { expect, it } from "vitest";
import { endAll } from "./clean-up.ts";

it("ends everything that was started, the last first, though one of them fails", async () => {
  const ended: string[] = [];
  const works = [
    () => void ended.push("dynamo"),
    () => Promise.reject(new Error("the school was never opened")),
    () => void ended.push("server"),
  ];
  await expect(endAll(works)).rejects.toThrow("never opened");
  expect(ended).toEqual(["server", "dynamo"]);
});
