import { createRequire } from "node:module";
import { AwsSolutionsChecks } from "cdk-nag";
import { beforeAll, describe, expect, it } from "vitest";
import { operationsStack } from "../../infra/cdk/operations.ts";
import type { Operations } from "../../infra/cdk/plan.ts";
import { functions } from "../../infra/functions.ts";
import { metricAlarms } from "../../infra/metric-alarms.ts";

const load = createRequire(import.meta.url);
const cdk = load("aws-cdk-lib") as typeof import("aws-cdk-lib");

// oxlint-disable-next-line typescript/no-explicit-any -- a CloudFormation template; each test reads a different part of it
type Made = { readonly Type: string; readonly DeletionPolicy?: string; readonly Properties: any };

const operations: Omit<Operations, "isKept"> = {
  functions: Object.keys(functions),
  streamReaders: ["relay"],
  queues: ["messages", "feedback"],
  deadLetters: ["deadMessages", "deadChanges", "deadDeliveries", "deadFeedback", "deadReports"],
  tables: ["school", "safeguarding"],
  metricAlarms,
};

type Alarm = {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Value: string | { readonly Ref: string } }[];
  readonly Threshold: number;
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly TreatMissingData: string;
};

describe.each([true, false])("the operations stack, kept: %s", (isKept) => {
  let resources: Record<string, Made>;
  beforeAll(() => {
    const { app, stack } = operationsStack(cdk, { ...operations, isKept });
    cdk.Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    resources = app.synth().getStackByName(stack.stackName).template.Resources;
  });
  const idsOf = (type: string) =>
    Object.keys(resources).filter((id) => resources[id]?.Type === type);
  const ofType = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);

  const alarms = () => ofType("AWS::CloudWatch::Alarm").map(({ Properties }): Alarm => Properties);
  const watched = () =>
    alarms().map(({ Namespace, MetricName, Dimensions = [], Threshold }) =>
      [
        Namespace,
        MetricName,
        ...Dimensions.map(({ Value }) => (typeof Value === "string" ? Value : Value.Ref)),
        `> ${Threshold}`,
      ].join(" "),
    );

  it("raises an alarm for every metric that the code counts", () => {
    expect(watched()).toEqual(
      expect.arrayContaining(
        metricAlarms.map(
          (one) => `${one.namespace} ${one.metric} ${one.function} > ${one.threshold}`,
        ),
      ),
    );
  });

  it("raises an alarm for what AWS counts: errors, queues, the stream, the standing of our email", () => {
    const counted = watched().filter((line) => line.startsWith("AWS/"));
    expect(counted.toSorted()).toEqual(
      [
        ...[
          "Access",
          "Guide",
          "Parent",
          "Console",
          "Messages",
          "Relay",
          "Endings",
          "Webhooks",
          "Feedback",
          "Reports",
          "Mailings",
          "Watch",
        ].flatMap((name) => [
          `AWS/Lambda Errors ${name}Function > 0`,
          `AWS/Lambda Throttles ${name}Function > 0`,
        ]),
        "AWS/Lambda IteratorAge RelayFunction > 900000",
        "AWS/SES Reputation.BounceRate > 0.05",
        "AWS/SES Reputation.ComplaintRate > 0.001",
        "AWS/SQS ApproximateAgeOfOldestMessage FeedbackQueue > 900",
        "AWS/SQS ApproximateAgeOfOldestMessage MessagesQueue > 900",
        "AWS/SQS ApproximateNumberOfMessagesVisible DeadChangesQueue > 0",
        "AWS/SQS ApproximateNumberOfMessagesVisible DeadDeliveriesQueue > 0",
        "AWS/SQS ApproximateNumberOfMessagesVisible DeadFeedbackQueue > 0",
        "AWS/SQS ApproximateNumberOfMessagesVisible DeadMessagesQueue > 0",
        "AWS/SQS ApproximateNumberOfMessagesVisible DeadReportsQueue > 0",
      ].toSorted(),
    );
  });

  it("tells a person of each alarm what it means", () => {
    const [topic] = idsOf("AWS::SNS::Topic");
    for (const alarm of alarms()) {
      expect(alarm.AlarmActions).toEqual([{ Ref: topic }]);
      expect(alarm.AlarmDescription).toMatch(/\.$/);
      expect(alarm.TreatMissingData).toBe("notBreaching");
    }
    expect(ofType("AWS::SNS::Topic")).toMatchObject([
      { Properties: { KmsMasterKeyId: { "Fn::GetAtt": idsOf("AWS::KMS::Key").concat("Arn") } } },
    ]);
    expect(ofType("AWS::SNS::Subscription")).toMatchObject([
      { Properties: { Protocol: "email", Endpoint: { Ref: "AlarmsTo" } } },
    ]);
  });

  it("copies both tables every night and keeps the copy for 35 days", () => {
    const [plan] = ofType("AWS::Backup::BackupPlan");
    expect(plan?.Properties.BackupPlan.BackupPlanRule).toMatchObject([
      { ScheduleExpression: "cron(0 2 * * ? *)", Lifecycle: { DeleteAfterDays: 35 } },
    ]);
    const [selection] = ofType("AWS::Backup::BackupSelection");
    expect(selection?.Properties.BackupSelection.Resources).toEqual([
      { Ref: "SchoolTable" },
      { Ref: "SafeguardingTable" },
    ]);
  });

  it("lets nobody take a copy out early, where it is kept", () => {
    const [vault] = ofType("AWS::Backup::BackupVault");
    expect(vault?.DeletionPolicy).toBe(isKept ? "Retain" : "Delete");
    expect(vault?.Properties.LockConfiguration).toEqual(
      isKept ? { MinRetentionDays: 35 } : undefined,
    );
  });

  it("shows every alarm on one page", () => {
    const body = JSON.stringify(ofType("AWS::CloudWatch::Dashboard"));
    for (const id of idsOf("AWS::CloudWatch::Alarm")) expect(body).toContain(id);
  });
});

it("does not pass what cdk-nag forbids", () => {
  const { app, stack } = operationsStack(cdk, { ...operations, isKept: true });
  cdk.Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { node } = new cdk.aws_sns.Topic(stack, "Open");
  expect(() => app.synth()).toThrow(node.path);
});
