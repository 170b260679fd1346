import type * as CDK from "aws-cdk-lib";
import { capital, type Given, type Operations } from "./plan.ts";

/** One page to look at first: every alarm, then how much each function did, and how slowly. */
export function addDashboard(
  cdk: typeof CDK,
  stack: CDK.Stack,
  { functions }: Operations,
  given: Given,
  alarms: readonly CDK.aws_cloudwatch.Alarm[],
): void {
  const { aws_cloudwatch: cloudWatch } = cdk;
  const graph = (title: string, metricName: string, statistic: string) =>
    new cloudWatch.GraphWidget({
      title,
      width: 12,
      left: functions.map(
        (name) =>
          new cloudWatch.Metric({
            namespace: "AWS/Lambda",
            metricName,
            statistic,
            label: name,
            dimensionsMap: { FunctionName: given(`${capital(name)}Function`) },
            period: cdk.Duration.minutes(5),
          }),
      ),
    });
  new cloudWatch.Dashboard(stack, "Dashboard", {
    widgets: [
      [new cloudWatch.AlarmStatusWidget({ title: "Alarms", width: 24, alarms: [...alarms] })],
      [graph("Calls", "Invocations", "Sum"), graph("Slowest of 100, ms", "Duration", "p99")],
    ],
  });
}
