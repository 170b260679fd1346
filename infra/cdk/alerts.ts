import type * as CDK from "aws-cdk-lib";

/** Sends every alarm to one address, over a topic that only CloudWatch of this account may write to. */
export function addAlerts(
  cdk: typeof CDK,
  stack: CDK.Stack,
  alarms: readonly CDK.aws_cloudwatch.Alarm[],
  alarmsTo: string,
): void {
  const { aws_cloudwatch_actions: actions, aws_iam: iam, aws_kms: kms, aws_sns: sns } = cdk;
  const cloudWatch = new iam.ServicePrincipal("cloudwatch.amazonaws.com");
  const conditions = { StringEquals: { "aws:SourceAccount": stack.account } };
  const key = new kms.Key(stack, "AlertsKey", {
    description: "Alarms on their way to whoever watches",
    enableKeyRotation: true,
  });
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [cloudWatch],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      conditions,
    }),
  );
  const topic = new sns.Topic(stack, "Alerts", { masterKey: key, enforceSSL: true });
  // A policy of its own replaces the one SNS makes, which would have let CloudWatch in.
  topic.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [cloudWatch],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions,
    }),
  );
  new sns.Subscription(stack, "AlarmsByEmail", {
    topic,
    protocol: sns.SubscriptionProtocol.EMAIL,
    endpoint: alarmsTo,
  });
  for (const alarm of alarms) alarm.addAlarmAction(new actions.SnsAction(topic));
}
