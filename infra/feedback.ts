import { feedback } from "./queues.ts";

/** SES puts its events here, and this puts them on the queue: no address of ours is open to whoever says they are SES (promise P13). */
export const feedbackTopic = new aws.sns.Topic("FeedbackTopic", {});

const account = aws.getCallerIdentityOutput().accountId;

new aws.sns.TopicPolicy("FeedbackTopicPolicy", {
  arn: feedbackTopic.arn,
  policy: $jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "ses.amazonaws.com" },
        Action: "sns:Publish",
        Resource: feedbackTopic.arn,
        Condition: { StringEquals: { "AWS:SourceAccount": account } },
      },
    ],
  }),
});

const queuePolicy = new aws.sqs.QueuePolicy("FeedbackQueuePolicy", {
  queueUrl: feedback.url,
  policy: $jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "sns.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: feedback.arn,
        Condition: { ArnEquals: { "aws:SourceArn": feedbackTopic.arn } },
      },
    ],
  }),
});

new aws.sns.TopicSubscription(
  "FeedbackSubscription",
  { topic: feedbackTopic.arn, protocol: "sqs", endpoint: feedback.arn },
  { dependsOn: [queuePolicy] },
);
