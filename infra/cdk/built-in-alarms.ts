import { lambda, queue, ses } from "./aws-metrics.ts";
import { type AlarmPlan, capital, type Given, type Operations } from "./plan.ts";

const quarterOfAnHour = 15 * 60;

function functionAlarms(name: string, given: Given): readonly AlarmPlan[] {
  const physical = given(`${capital(name)}Function`);
  return [
    {
      id: `${capital(name)}Errors`,
      why: `${name} threw or ran out of time: a refusal is an answer, this is a bug or an outage.`,
      threshold: 0,
      metric: lambda("Errors", physical),
    },
    {
      id: `${capital(name)}Throttles`,
      why: `${name} was turned away at its reserved concurrency: somebody waits, or was told no for nothing.`,
      threshold: 0,
      metric: lambda("Throttles", physical),
    },
  ];
}

/** The alarms on what AWS counts by itself: functions, queues, the stream and the standing of the school's email. */
export function builtInAlarms(operations: Operations, given: Given): readonly AlarmPlan[] {
  return [
    ...operations.functions.flatMap((name) => functionAlarms(name, given)),
    ...operations.streamReaders.map((name) => ({
      id: `${capital(name)}Behind`,
      why: "Receipts, and what staff tools are told, are more than a quarter of an hour behind the answers.",
      threshold: quarterOfAnHour * 1000,
      metric: lambda("IteratorAge", given(`${capital(name)}Function`), "Maximum"),
    })),
    ...operations.deadLetters.map((name) => ({
      id: `${capital(name)}Waiting`,
      why: "Something was tried and given up: a person has to look at it.",
      threshold: 0,
      metric: queue("ApproximateNumberOfMessagesVisible", given(`${capital(name)}Queue`)),
    })),
    ...operations.queues.map((name) => ({
      id: `${capital(name)}Old`,
      why: "An email, or what SES says of one, has waited for more than a quarter of an hour.",
      threshold: quarterOfAnHour,
      metric: queue("ApproximateAgeOfOldestMessage", given(`${capital(name)}Queue`)),
    })),
    {
      id: "BounceRate",
      why: "Above 5 % AWS puts the account under review, and then stops all email.",
      threshold: 0.05,
      metric: ses("Reputation.BounceRate"),
    },
    {
      id: "ComplaintRate",
      why: "Above 0.1 % AWS puts the account under review, and then stops all email.",
      threshold: 0.001,
      metric: ses("Reputation.ComplaintRate"),
    },
  ];
}
