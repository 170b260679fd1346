import type * as CDK from "aws-cdk-lib";
import { addAlarms } from "./alarms.ts";
import { addAlerts } from "./alerts.ts";
import { addBackup } from "./backup.ts";
import { addDashboard } from "./dashboard.ts";
import type { Given, Operations } from "./plan.ts";

/**
 * The operations stack: backups, alarms, where they go, and a dashboard. Written against the module it is handed, because
 * SST's bundler breaks `aws-cdk-lib`. It needs no bootstrap, no asset and no account to be built. `parameters` are the names
 * of what it must be given when it is deployed.
 */
export function operationsStack(cdk: typeof CDK, operations: Operations) {
  const app = new cdk.App({
    analyticsReporting: false,
    context: { "@aws-cdk/core:validateAgainstDefaultRules": true },
  });
  const stack = new cdk.Stack(app, "Operations", {
    synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });
  const parameters = new Map<string, string>();
  const given: Given = (name) => {
    const value = parameters.get(name) ?? new cdk.CfnParameter(stack, name).valueAsString;
    parameters.set(name, value);
    return value;
  };
  addBackup(cdk, stack, operations, given);
  const alarms = addAlarms(cdk, stack, operations, given);
  addAlerts(cdk, stack, alarms, given("AlarmsTo"));
  addDashboard(cdk, stack, operations, given, alarms);
  return { app, stack, parameters: [...parameters.keys()] };
}
