import type * as CDK from "aws-cdk-lib";
import { capital, type Given, type Operations } from "./plan.ts";

const keptDays = 35;

/** A copy of both tables every night, in a vault from which nobody takes one out early. */
export function addBackup(
  cdk: typeof CDK,
  stack: CDK.Stack,
  { tables, isKept }: Operations,
  given: Given,
): void {
  const { aws_backup: backup, aws_events: events, aws_iam: iam } = cdk;
  const vault = new backup.BackupVault(stack, "Vault", {
    blockRecoveryPointDeletion: isKept,
    removalPolicy: isKept ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY,
    ...(isKept ? { lockConfiguration: { minRetention: cdk.Duration.days(keptDays) } } : {}),
  });
  const plan = new backup.BackupPlan(stack, "Nightly", {
    backupVault: vault,
    backupPlanRules: [
      new backup.BackupPlanRule({
        ruleName: "Nightly",
        scheduleExpression: events.Schedule.cron({ hour: "2", minute: "0" }),
        startWindow: cdk.Duration.hours(1),
        completionWindow: cdk.Duration.hours(4),
        deleteAfter: cdk.Duration.days(keptDays),
      }),
    ],
  });
  const role = new iam.Role(stack, "BackupRole", {
    assumedBy: new iam.ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: [
      iam.ManagedPolicy.fromAwsManagedPolicyName(
        "service-role/AWSBackupServiceRolePolicyForBackup",
      ),
    ],
  });
  plan.addSelection("Tables", {
    role,
    disableDefaultBackupPolicy: true,
    resources: tables.map((table) =>
      backup.BackupResource.fromArn(given(`${capital(table)}Table`)),
    ),
  });
  cdk.Validations.of(role).acknowledge({
    id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]",
    reason:
      "AWS publishes this policy for AWS Backup and keeps it in step with the service; only backup.amazonaws.com may take the role.",
  });
}
