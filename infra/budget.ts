import { stage } from "./stage.ts";

const warn = (threshold: number, notificationType: "ACTUAL" | "FORECASTED") => ({
  comparisonOperator: "GREATER_THAN",
  notificationType,
  subscriberEmailAddresses: [stage.alarmsTo],
  threshold,
  thresholdType: "PERCENTAGE",
});

/** The bill of the whole account: each stage has an account of its own. */
export const budget = new aws.budgets.Budget("Budget", {
  budgetType: "COST",
  limitAmount: String(stage.monthlyBudgetUsd),
  limitUnit: "USD",
  timeUnit: "MONTHLY",
  notifications: [warn(80, "ACTUAL"), warn(100, "FORECASTED")],
});
