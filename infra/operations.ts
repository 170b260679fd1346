import { createRequire } from "node:module";
import { operationsStack } from "./cdk/operations.ts";
import { capital } from "./cdk/plan.ts";
import { lambdas } from "./lambdas.ts";
import { metricAlarms } from "./metric-alarms.ts";
import {
  deadChanges,
  deadDeliveries,
  deadFeedback,
  deadMessages,
  deadReports,
  feedback,
  messages,
} from "./queues.ts";
import { stage } from "./stage.ts";
import { safeguarding, school } from "./tables.ts";

const queues = { messages, feedback };
const deadLetters = { deadMessages, deadChanges, deadDeliveries, deadFeedback, deadReports };
const tables = { school, safeguarding };

const named = <T>(
  kind: string,
  things: Record<string, T>,
  value: (thing: T) => $util.Input<string>,
) =>
  Object.entries(things).map(([name, thing]) => [`${capital(name)}${kind}`, value(thing)] as const);

const cdk: typeof import("aws-cdk-lib") = createRequire(import.meta.url)("aws-cdk-lib");
const { app, stack } = operationsStack(cdk, {
  functions: Object.keys(lambdas),
  streamReaders: ["relay"],
  queues: Object.keys(queues),
  deadLetters: Object.keys(deadLetters),
  tables: Object.keys(tables),
  metricAlarms,
  isKept: stage.isKept,
});

/** CDK writes the template, SST deploys it: one command, one state. */
export const operations = new aws.cloudformation.Stack("Operations", {
  name: `${$app.name}-${$app.stage}-operations`,
  templateBody: JSON.stringify(app.synth().getStackByName(stack.stackName).template),
  capabilities: ["CAPABILITY_IAM"],
  parameters: Object.fromEntries([
    ["AlarmsTo", stage.alarmsTo],
    ...named("Function", lambdas, ({ name }) => name),
    ...named("Queue", { ...queues, ...deadLetters }, ({ nodes }) => nodes.queue.name),
    ...named("Table", tables, ({ arn }) => arn),
  ]),
});
