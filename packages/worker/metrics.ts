import type { WorkerLogEntry } from "./messages/worker-log.ts";

/** Everything that the worker of messages counts. `infra/metric-alarms.ts` has an alarm for each. */
export const messagesMetrics = ["MessageUnclear", "MessageFailed", "RecordFailed"] as const;
/** Everything that the relay counts: it sends nothing. */
export const relayMetrics = ["RecordFailed", "HistoryUnreadable"] as const;
/** Everything that the worker of endings counts. */
export const endingsMetrics = ["RecordFailed"] as const;
/** Everything that the worker of webhooks counts. */
export const webhooksMetrics = ["DeliveryFailed", "WebhookDisabled", "RecordFailed"] as const;
/** Everything that the worker of reports counts. */
export const reportsMetrics = ["RecordFailed"] as const;
/** Everything that whoever begins sendings counts. */
export const mailingsMetrics = ["MailingStuck"] as const;
/** Everything that is counted on a schedule. */
export const watchMetrics = ["ToolBehind"] as const;
/** Everything that the worker of feedback counts. */
export const feedbackMetrics = ["FeedbackUnplaced", "RecordFailed"] as const;
export type WorkerMetric =
  | (typeof messagesMetrics)[number]
  | (typeof relayMetrics)[number]
  | (typeof feedbackMetrics)[number]
  | (typeof mailingsMetrics)[number]
  | (typeof webhooksMetrics)[number]
  | (typeof watchMetrics)[number];

function metricOfResult(
  result: Extract<WorkerLogEntry, { event: "message_handled" }>["result"],
): WorkerMetric | undefined {
  switch (result) {
    case "unclear":
      return "MessageUnclear";
    case "refused":
      return "MessageFailed";
    case "unknown":
      return "RecordFailed";
    case "accepted":
    case "throttled":
    case "not_sent":
    case "left_alone":
      return undefined;
  }
}

/** What an entry counts as; `undefined` for most. A row that is left `sending` is unclear, whoever knows better. */
export function metricOf(entry: WorkerLogEntry): WorkerMetric | undefined {
  switch (entry.event) {
    case "message_handled":
      return metricOfResult(entry.result);
    case "accepted_not_recorded":
      return "MessageUnclear";
    case "delivery_handled":
      return entry.result === "failed" ? "DeliveryFailed" : undefined;
    case "webhook_disabled":
      return "WebhookDisabled";
    case "tool_behind":
      return "ToolBehind";
    case "feedback_handled":
      return entry.result === "unknown" || entry.result === "another_address"
        ? "FeedbackUnplaced"
        : undefined;
    case "feedback_passed_over":
      return undefined;
    case "mailing_stuck":
      return "MailingStuck";
    case "history_unreadable":
      return "HistoryUnreadable";
    case "record_malformed":
    case "record_failed":
      return "RecordFailed";
  }
}
