import { instantOf } from "@elm-court/domain";
import { logLineOf } from "@elm-court/lambda";
import { expect, test } from "vitest";
import type { ParentLogEntry } from "./deps.ts";
import { logFields } from "./log-fields.ts";
import { metricOf } from "./metrics.ts";

const entry: ParentLogEntry = {
  at: instantOf(Date.UTC(2026, 2, 3)),
  method: "GET",
  route: "/check",
  status: 200,
};

test.each([
  ["GET", 200, undefined],
  ["POST", 303, undefined],
  ["GET", 404, undefined],
  ["POST", 422, undefined],
  ["POST", 403, undefined],
  ["POST", 429, "TooManyTries"],
  ["POST", 503, "AnswerNotSaved"],
  ["POST", 500, "AnswerNotSaved"],
  ["GET", 503, "PageFailed"],
  ["HEAD", 503, "PageFailed"],
] as const)("a %s answered with %d counts as %s", (method, status, metric) => {
  expect(metricOf({ ...entry, method, status })).toBe(metric);
});

test("a log line holds the fields that are allowed, whatever else the entry carries", () => {
  const more = { ...entry, failure: "unexpected", path: "/p/token", name: "Amira" } as const;
  expect(logLineOf(logFields, more)).toEqual({
    method: "GET",
    route: "/check",
    status: 200,
    failure: "unexpected",
  });
});
