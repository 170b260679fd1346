export * from "./problem/problem.ts";
export * from "./evaluation/evaluation-body.ts";
export * from "./evaluation/evaluation-view.ts";
