import { sources } from "./functions.ts";
import { lambdas } from "./lambdas.ts";
import { deadChanges, feedback, messages, reports, webhooks } from "./queues.ts";
import { school } from "./tables.ts";

const sixHours = 6 * 60 * 60;

messages.subscribe(lambdas.messages.arn, {
  batch: { size: sources.messages.batchSize, partialResponses: true },
  transform: {
    eventSourceMapping: {
      scalingConfig: { maximumConcurrency: sources.messages.maximumConcurrency },
    },
  },
});

webhooks.subscribe(lambdas.webhooks.arn, {
  batch: { size: sources.webhooks.batchSize, partialResponses: true },
  transform: {
    eventSourceMapping: {
      scalingConfig: { maximumConcurrency: sources.webhooks.maximumConcurrency },
    },
  },
});

feedback.subscribe(lambdas.feedback.arn, {
  batch: { size: sources.feedback.batchSize, partialResponses: true },
  transform: {
    eventSourceMapping: {
      scalingConfig: { maximumConcurrency: sources.feedback.maximumConcurrency },
    },
  },
});

reports.subscribe(lambdas.reports.arn, {
  batch: { size: sources.reports.batchSize, partialResponses: true },
  transform: {
    eventSourceMapping: {
      scalingConfig: { maximumConcurrency: sources.reports.maximumConcurrency },
    },
  },
});

const clock = new aws.cloudwatch.EventRule("WatchClock", {
  description: "When to look whether a staff tool has fallen behind",
  scheduleExpression: `rate(${sources.watch.everyMinutes} minutes)`,
});
new aws.cloudwatch.EventTarget("WatchTarget", { rule: clock.name, arn: lambdas.watch.arn });
new aws.lambda.Permission("WatchPermission", {
  action: "lambda:InvokeFunction",
  function: lambdas.watch.name,
  principal: "events.amazonaws.com",
  sourceArn: clock.arn,
});

/**
 * From the oldest change there is, so that nothing written during a deployment is passed over: telling a change twice does
 * no harm. A record that keeps failing is cut out of its batch and ends in the dead letters, and the rest goes on.
 */
school.subscribe("Relay", lambdas.relay.arn, {
  filters: [sources.relay.filter],
  transform: {
    eventSourceMapping: {
      startingPosition: "TRIM_HORIZON",
      batchSize: sources.relay.batchSize,
      bisectBatchOnFunctionError: sources.relay.bisectBatchOnError,
      maximumRetryAttempts: sources.relay.retries,
      maximumRecordAgeInSeconds: sixHours,
      functionResponseTypes: ["ReportBatchItemFailures"],
      destinationConfig: { onFailure: { destinationArn: deadChanges.arn } },
    },
  },
});

const endingsDue = new aws.cloudwatch.EventRule("EndingsDue", {
  description: "Takes back the noes that parents asked to take back a day before",
  scheduleExpression: `rate(${sources.endings.everyMinutes} minutes)`,
});

new aws.lambda.Permission("EndingsSchedule", {
  action: "lambda:InvokeFunction",
  function: lambdas.endings.name,
  principal: "events.amazonaws.com",
  sourceArn: endingsDue.arn,
});

new aws.cloudwatch.EventTarget("EndingsTarget", {
  rule: endingsDue.name,
  arn: lambdas.endings.arn,
});

const mailingsDue = new aws.cloudwatch.EventRule("MailingsDue", {
  description: "Begins the sendings of the explanation that are due",
  scheduleExpression: `rate(${sources.mailings.everyMinutes} minutes)`,
});

new aws.lambda.Permission("MailingsSchedule", {
  action: "lambda:InvokeFunction",
  function: lambdas.mailings.name,
  principal: "events.amazonaws.com",
  sourceArn: mailingsDue.arn,
});

new aws.cloudwatch.EventTarget("MailingsTarget", {
  rule: mailingsDue.name,
  arn: lambdas.mailings.arn,
});
