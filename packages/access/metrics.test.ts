import { problemStatuses } from "@elm-court/contract";
import { decisionCodes } from "@elm-court/domain";
import { logLineOf } from "@elm-court/lambda";
import { expect, test } from "vitest";
import type { AccessLogEntry } from "./deps.ts";
import { logFields } from "./log-fields.ts";
import { accessMetrics, metricOf } from "./metrics.ts";

const entry: AccessLogEntry = { route: "/access/v1/evaluation", status: 200, requestId: "one" };
const codes = [...decisionCodes, ...Object.keys(problemStatuses)] as NonNullable<
  AccessLogEntry["code"]
>[];

test("a no for want of facts, an unknown pupil and a refused key are counted, and nothing else", () => {
  const counted = Object.fromEntries(
    codes.flatMap((code) => {
      const metric = metricOf({ ...entry, code });
      return metric === undefined ? [] : [[code, metric]];
    }),
  );
  expect(counted).toEqual({
    unavailable: "FailClosed",
    internal: "FailClosed",
    unknown_pupil: "UnknownPupil",
    credential_missing: "CredentialRefused",
    credential_invalid: "CredentialRefused",
  });
  expect(metricOf(entry)).toBeUndefined();
  expect(accessMetrics).toEqual(expect.arrayContaining(Object.values(counted)));
});

test("a log line holds the fields that are allowed, whatever else the entry carries", () => {
  const full = {
    ...entry,
    outcome: "deny",
    code: "objection",
    error: "StoreUnavailable",
    notFound: 2,
  } as const;
  const more = { ...full, pupilId: "pup_1", body: "words", key: "esk_live" };
  expect(logLineOf(logFields, more)).toEqual(full);
});
