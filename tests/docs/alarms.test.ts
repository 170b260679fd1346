import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { functions } from "../../infra/functions.ts";
import { metricAlarms } from "../../infra/metric-alarms.ts";
import { readText, root } from "./read-documents.ts";

type BuiltIn = { readonly id: string; readonly threshold: number };
type BuiltInAlarms = (operations: object, given: (name: string) => string) => readonly BuiltIn[];

const [, counted = "", byAws = ""] = readText("docs/runbooks/alarms.md").split(/^## /m);
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The first two cells of each row: the alarm, and the threshold as it is written. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| `(\w+)`\s*\| ([^|]+?)\s*\|/gm)].map(([, id = "", threshold]) => [
    id,
    threshold,
  ]);

describe("the runbook of alarms", () => {
  it("has every metric that the code counts, in order, and when it is raised", () => {
    expect(rowsOf(counted)).toEqual(
      metricAlarms.map((alarm) => [
        `${capital(alarm.function)}${alarm.metric}`,
        String(alarm.threshold),
      ]),
    );
  });

  it("has every alarm on what AWS counts", async () => {
    const path = pathToFileURL(join(root, "infra/cdk/built-in-alarms.ts")).href;
    const { builtInAlarms } = (await import(path)) as { builtInAlarms: BuiltInAlarms };
    const operations = {
      functions: Object.keys(functions),
      streamReaders: ["relay"],
      queues: ["messages", "feedback"],
      deadLetters: ["deadMessages", "deadChanges", "deadDeliveries", "deadFeedback", "deadReports"],
    };
    const ids = builtInAlarms(operations, (name) => name).map(({ id }) => id);
    expect(
      rowsOf(byAws)
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
  });
});
