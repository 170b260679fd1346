import { expect, test } from "vitest";
import { addSeconds, instantOf } from "../time/instant.ts";
import { parseOneTimeCode } from "./one-time-code.ts";
import { decideTry, type Tries } from "./tries.ts";

const at = instantOf(Date.UTC(2026, 2, 3, 14, 2));
const limit = { most: 3, windowSeconds: 60 };

test("tries are counted up to the limit, and then are over until the window ends", () => {
  let tries: Tries | undefined;
  for (const count of [1, 2, 3]) {
    const after = decideTry(tries, limit, at);
    expect(after).toEqual({ startedAt: at, count });
    if (after !== "over") tries = after;
  }
  expect(decideTry(tries, limit, at)).toBe("over");
  expect(decideTry(tries, limit, addSeconds(at, 59))).toBe("over");
  const later = addSeconds(at, 60);
  expect(decideTry(tries, limit, later)).toEqual({ startedAt: later, count: 1 });
});

test.each([
  ["123456", "123456"],
  [" 12 34 56\n", "123456"],
  ["123-456", "123456"],
  ["oO1lI0", "001110"],
])("%j is read as %s", (typed, code) => {
  expect(parseOneTimeCode(typed)).toBe(code);
});

test.each(["", "12345", "1234567", "12345x", "१२३४५६", "123456; drop", "１２３４５６"])(
  "%j is no code",
  (typed) => {
    expect(parseOneTimeCode(typed)).toBeUndefined();
  },
);
