/** What AWS counts by itself, over five minutes; the standing of our email over an hour. */
export const lambda = (
  metricName: string,
  FunctionName: string,
  statistic: "Sum" | "Maximum" = "Sum",
) =>
  ({
    namespace: "AWS/Lambda",
    metricName,
    statistic,
    dimensionsMap: { FunctionName },
    minutes: 5,
  }) as const;

export const queue = (metricName: string, QueueName: string) =>
  ({
    namespace: "AWS/SQS",
    metricName,
    statistic: "Maximum",
    dimensionsMap: { QueueName },
    minutes: 5,
  }) as const;

export const ses = (metricName: string) =>
  ({ namespace: "AWS/SES", metricName, statistic: "Average", minutes: 60 }) as const;
