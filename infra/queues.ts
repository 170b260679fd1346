import { functions } from "./functions.ts";

const fourteenDays = 1_209_600;
const sealed = { sqsManagedSseEnabled: true } as const;

/** What could not be worked through, for a person to look at. Every one has an alarm. */
const deadLetters = (name: string) =>
  new sst.aws.Queue(name, {
    transform: { queue: { ...sealed, messageRetentionSeconds: fourteenDays } },
  });

export const deadMessages = deadLetters("DeadMessages");
export const deadChanges = deadLetters("DeadChanges");
export const deadDeliveries = deadLetters("DeadDeliveries");
export const deadFeedback = deadLetters("DeadFeedback");
export const deadReports = deadLetters("DeadReports");

/** Which row of the ledger to work on, and nothing about anybody. Hidden while a worker may still be busy with it. */
export const messages = new sst.aws.Queue("MessageQueue", {
  visibilityTimeout: `${6 * functions.messages.timeoutSeconds} seconds`,
  dlq: { queue: deadMessages.arn, retry: 5 },
  transform: { queue: sealed },
});

/** Which webhook to tell of which change. One that fails is hidden for longer each time, and given up after three hours. */
export const webhooks = new sst.aws.Queue("WebhookQueue", {
  visibilityTimeout: `${6 * functions.webhooks.timeoutSeconds} seconds`,
  dlq: { queue: deadDeliveries.arn, retry: 10 },
  transform: { queue: sealed },
});

/** What SES says of our emails. Only the one topic may put anything here (infra/feedback.ts). */
export const feedback = new sst.aws.Queue("FeedbackQueue", {
  visibilityTimeout: `${6 * functions.feedback.timeoutSeconds} seconds`,
  dlq: { queue: deadFeedback.arn, retry: 5 },
  transform: { queue: sealed },
});

/** What parents reported, for the safeguarding lead: the parents' pages put it here and cannot read it, and it does not stay. */
export const reports = new sst.aws.Queue("ReportQueue", {
  visibilityTimeout: `${6 * functions.reports.timeoutSeconds} seconds`,
  dlq: { queue: deadReports.arn, retry: 10 },
  transform: { queue: sealed },
});
