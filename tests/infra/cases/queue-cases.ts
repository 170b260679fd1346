import { expect, it } from "vitest";
import { functions, sources } from "../../../infra/functions.ts";
import type { Deployment } from "../deploying/deployment.ts";

const queue = "aws:sqs/queue:Queue";
const mapping = "aws:lambda/eventSourceMapping:EventSourceMapping";
const arn = (name: string) => `arn:aws:sqs:eu-west-2:123456789012:queue/${name}`;

/** The queue, the stream, and where a record ends that nobody could work on. */
export function queueCases(deployment: () => Deployment): void {
  const reader = (name: string) =>
    deployment()
      .ofType(mapping)
      .find(({ inputs }) => inputs.functionName.endsWith(`/${name}Function`))?.inputs;

  it("are all encrypted", () => {
    const queues = deployment().ofType(queue);
    expect(queues.map(({ name }) => name).toSorted()).toEqual([
      "DeadChangesQueue",
      "DeadDeliveriesQueue",
      "DeadFeedbackQueue",
      "DeadMessagesQueue",
      "DeadReportsQueue",
      "FeedbackQueueQueue",
      "MessageQueueQueue",
      "ReportQueueQueue",
      "WebhookQueueQueue",
    ]);
    for (const { inputs } of queues) expect(inputs.sqsManagedSseEnabled).toBe(true);
  });

  it("hide a message for six runs of its worker, and give up after five tries", () => {
    const { inputs } = deployment().named(queue, "MessageQueueQueue");
    expect(inputs.visibilityTimeoutSeconds).toBeGreaterThanOrEqual(
      6 * functions.messages.timeoutSeconds,
    );
    expect(JSON.parse(inputs.redrivePolicy)).toEqual({
      deadLetterTargetArn: arn("DeadMessagesQueue"),
      maxReceiveCount: 5,
    });
  });

  it.each([
    "DeadMessagesQueue",
    "DeadChangesQueue",
    "DeadDeliveriesQueue",
    "DeadFeedbackQueue",
    "DeadReportsQueue",
  ])("keep what is in %s for 14 days", (name) => {
    expect(deployment().named(queue, name).inputs.messageRetentionSeconds).toBe(14 * 86_400);
  });

  it("hide a delivery for six runs of its worker, give back only what failed, and give up after ten tries", () => {
    const { inputs } = deployment().named(queue, "WebhookQueueQueue");
    expect(inputs.visibilityTimeoutSeconds).toBe(6 * functions.webhooks.timeoutSeconds);
    expect(JSON.parse(inputs.redrivePolicy)).toEqual({
      deadLetterTargetArn: arn("DeadDeliveriesQueue"),
      maxReceiveCount: 10,
    });
    expect(reader("Webhooks")).toMatchObject({
      eventSourceArn: arn("WebhookQueueQueue"),
      batchSize: sources.webhooks.batchSize,
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: sources.webhooks.maximumConcurrency },
    });
  });

  it("take what SES says from our own topic alone, and give back only what failed", () => {
    const { inputs } = deployment().named(queue, "FeedbackQueueQueue");
    expect(inputs.visibilityTimeoutSeconds).toBe(6 * functions.feedback.timeoutSeconds);
    expect(JSON.parse(inputs.redrivePolicy)).toEqual({
      deadLetterTargetArn: arn("DeadFeedbackQueue"),
      maxReceiveCount: 5,
    });
    expect(reader("Feedback")).toMatchObject({
      eventSourceArn: arn("FeedbackQueueQueue"),
      batchSize: sources.feedback.batchSize,
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: sources.feedback.maximumConcurrency },
    });
    const topic = deployment().named("aws:lambda/function:Function", "FeedbackFunction").inputs
      .environment.variables.FEEDBACK_TOPIC_ARN;
    const policy = deployment().named("aws:sqs/queuePolicy:QueuePolicy", "FeedbackQueuePolicy");
    expect(JSON.parse(policy.inputs.policy).Statement).toEqual([
      {
        Effect: "Allow",
        Principal: { Service: "sns.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: arn("FeedbackQueueQueue"),
        Condition: { ArnEquals: { "aws:SourceArn": topic } },
      },
    ]);
    const subscriptions = deployment().ofType("aws:sns/topicSubscription:TopicSubscription");
    expect(subscriptions.map(({ inputs: { endpoint, protocol } }) => [protocol, endpoint])).toEqual(
      [["sqs", arn("FeedbackQueueQueue")]],
    );
  });

  it("hide a report for six runs of its worker, give back only what failed, and give up after ten tries", () => {
    const { inputs } = deployment().named(queue, "ReportQueueQueue");
    expect(inputs.visibilityTimeoutSeconds).toBe(6 * functions.reports.timeoutSeconds);
    expect(JSON.parse(inputs.redrivePolicy)).toEqual({
      deadLetterTargetArn: arn("DeadReportsQueue"),
      maxReceiveCount: 10,
    });
    expect(reader("Reports")).toMatchObject({
      eventSourceArn: arn("ReportQueueQueue"),
      batchSize: sources.reports.batchSize,
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: sources.reports.maximumConcurrency },
    });
  });

  it("are not all: a clock has somebody look at the tools every five minutes", () => {
    const clock = deployment().named("aws:cloudwatch/eventRule:EventRule", "WatchClock");
    expect(clock.inputs.scheduleExpression).toBe("rate(5 minutes)");
    const target = deployment().named("aws:cloudwatch/eventTarget:EventTarget", "WatchTarget");
    expect(target.inputs.arn).toMatch(/WatchFunction$/);
  });

  it("give back to the message worker only what failed", () => {
    expect(reader("Messages")).toMatchObject({
      eventSourceArn: arn("MessageQueueQueue"),
      batchSize: sources.messages.batchSize,
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: sources.messages.maximumConcurrency },
    });
  });

  it("tell the relay of every new submission, errand, event, change and test of a webhook, and set aside what keeps failing", () => {
    const { filterCriteria, ...inputs } = reader("Relay") ?? {};
    expect(inputs).toMatchObject({
      eventSourceArn: "arn:aws:dynamodb:eu-west-2:123456789012:table/SchoolTable/stream",
      startingPosition: "TRIM_HORIZON",
      batchSize: sources.relay.batchSize,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ["ReportBatchItemFailures"],
      maximumRetryAttempts: sources.relay.retries,
      maximumRecordAgeInSeconds: 6 * 3600,
      destinationConfig: { onFailure: { destinationArn: arn("DeadChangesQueue") } },
    });
    expect(JSON.parse(filterCriteria.filters[0].pattern)).toEqual(sources.relay.filter);
  });
}
