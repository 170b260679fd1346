import { expect, test } from "vitest";
import { linkWorks } from "./link.ts";

test("once a parent's links are stopped, only those made since open their pages", () => {
  expect(linkWorks({ opens: "answer", series: 0 }, 0)).toBe(true);
  expect(linkWorks({ opens: "answer", series: 0 }, 1)).toBe(false);
  expect(linkWorks({ opens: "answer", series: 1 }, 1)).toBe(true);
  // Made while they were being stopped, or read before: never taken for a newer one.
  expect(linkWorks({ opens: "answer", series: 2 }, 1)).toBe(false);
});

test.each(["paper_instead", "stop_ending"] as const)("a link for %s goes on", (opens) => {
  expect(linkWorks({ opens, series: 0 }, 3)).toBe(true);
});
