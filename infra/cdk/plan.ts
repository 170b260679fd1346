import type { MetricAlarm } from "../metric-alarms.ts";

/** What is watched and kept, by the names the program gives it. */
export type Operations = {
  readonly functions: readonly string[];
  readonly streamReaders: readonly string[];
  readonly queues: readonly string[];
  readonly deadLetters: readonly string[];
  readonly tables: readonly string[];
  readonly metricAlarms: readonly MetricAlarm[];
  readonly isKept: boolean;
};

/** A name or ARN that SST makes, as a parameter of the stack: `AccessFunction`, `MessagesQueue`, `SchoolTable`. */
export type Given = (name: string) => string;

/** One alarm: `metric` above `threshold` in one period. No data is no alarm: a quiet school has none at night. */
export type AlarmPlan = {
  readonly id: string;
  readonly why: string;
  readonly threshold: number;
  readonly metric: {
    readonly namespace: string;
    readonly metricName: string;
    readonly statistic: "Sum" | "Maximum" | "Average";
    readonly dimensionsMap?: Record<string, string>;
    readonly minutes: number;
  };
};

/** `Access` for `access`: logical names are in capitals. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
