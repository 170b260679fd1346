import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { type FieldOf, logLineOf } from "./log-line.ts";

type FunctionLog<Entry, Metric> = {
  /** Writes one line with the allowed fields of an entry, and counts it if it counts as something. */
  readonly write: (entry: Entry) => void;
  /** Counts what has no line of its own, or comes many at a time; nothing for none. */
  readonly count: (metric: Metric, times?: number) => void;
};

/**
 * The log and the metrics of a function: JSON lines on its standard output. `serviceName` is the function's name in
 * `infra/functions.ts` and the metrics' one dimension; each metric has an alarm in `infra/metric-alarms.ts`.
 */
export function createFunctionLog<Entry extends object, Metric extends string>(
  serviceName: string,
  {
    titleOf,
    fields,
    metricOf,
  }: {
    /** A closed word for the line; never anything that came from outside. */
    readonly titleOf: (entry: Entry) => string;
    /** All that may be written. */
    readonly fields: readonly FieldOf<Entry>[];
    /** What an entry counts as; `undefined` for most. */
    readonly metricOf: (entry: Entry) => Metric | undefined;
  },
): FunctionLog<Entry, Metric> {
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ namespace: "ESafetyContact", serviceName });
  const count = (metric: Metric, times = 1): void => {
    if (times > 0) metrics.singleMetric().addMetric(metric, MetricUnit.Count, times);
  };
  return {
    count,
    write: (entry) => {
      logger.info(titleOf(entry), logLineOf(fields, entry));
      const metric = metricOf(entry);
      if (metric !== undefined) count(metric);
    },
  };
}
