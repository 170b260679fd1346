/** Everything that the guide counts. `infra/metric-alarms.ts` has an alarm for each. */
export const guideMetrics = ["FrontDoorRefused"] as const;
export type GuideMetric = (typeof guideMetrics)[number];
