import { consoleProblemStatuses } from "@elm-court/contract";
import { logLineOf } from "@elm-court/lambda";
import { expect, test } from "vitest";
import type { ConsoleLogEntry } from "./deps.ts";
import { logFields } from "./log-fields.ts";
import { consoleMetrics, metricOf } from "./metrics.ts";

const codes = Object.keys(consoleProblemStatuses) as NonNullable<ConsoleLogEntry["code"]>[];

test.each(["GET", "POST"])("what a %s counts as", (method) => {
  const counted = Object.fromEntries(
    codes.flatMap((code) => {
      const status = consoleProblemStatuses[code];
      const metric = metricOf({ method, route: "/console/api/home", status, code });
      return metric === undefined ? [] : [[code, metric]];
    }),
  );
  const failed = method === "POST" ? "ConsoleNotSaved" : "ConsoleFailed";
  expect(counted).toEqual({
    sign_in_refused: "SignInRefused",
    not_for_your_role: "RoleRefused",
    own_child: "RoleRefused",
    internal: failed,
    unavailable: failed,
  });
  expect(consoleMetrics).toEqual(expect.arrayContaining(Object.values(counted)));
});

test("a log line holds the fields that are allowed, whatever else the entry carries", () => {
  const entry = {
    method: "GET",
    route: "/console/api/home",
    status: 503,
    error: "StoreUnavailable",
  };
  const more = { ...entry, path: "/console/api/pupils/pup_1", body: "words", cookie: "token" };
  expect(logLineOf(logFields, more)).toEqual(entry);
});
