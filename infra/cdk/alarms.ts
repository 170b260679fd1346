import type * as CDK from "aws-cdk-lib";
import { builtInAlarms } from "./built-in-alarms.ts";
import { type AlarmPlan, capital, type Given, type Operations } from "./plan.ts";

/** What the code counts itself, through its log: the metric's one dimension is the function. */
const countedByCode = (alarm: Operations["metricAlarms"][number]): AlarmPlan => ({
  id: `${capital(alarm.function)}${alarm.metric}`,
  why: alarm.why,
  threshold: alarm.threshold,
  metric: {
    namespace: alarm.namespace,
    metricName: alarm.metric,
    statistic: "Sum",
    dimensionsMap: { service: alarm.function },
    minutes: 5,
  },
});

/** Every alarm: what AWS counts by itself, and what the code counts. */
export function addAlarms(
  cdk: typeof CDK,
  stack: CDK.Stack,
  operations: Operations,
  given: Given,
): readonly CDK.aws_cloudwatch.Alarm[] {
  const { aws_cloudwatch: cloudWatch } = cdk;
  const plans: readonly AlarmPlan[] = [
    ...builtInAlarms(operations, given),
    ...operations.metricAlarms.map(countedByCode),
  ];
  return plans.map(
    ({ id, why, threshold, metric: { minutes, ...metric } }) =>
      new cloudWatch.Alarm(stack, id, {
        alarmDescription: why,
        metric: new cloudWatch.Metric({ ...metric, period: cdk.Duration.minutes(minutes) }),
        threshold,
        comparisonOperator: cloudWatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: cloudWatch.TreatMissingData.NOT_BREACHING,
      }),
  );
}
