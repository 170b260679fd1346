import { email } from "./email.ts";
import { safeguardingKey } from "./keys.ts";
import { deadChanges, feedback, messages, reports, webhooks } from "./queues.ts";
import { signInSecret } from "./sign-in-secret.ts";
import { safeguarding, school } from "./tables.ts";

type Permissions = readonly sst.aws.FunctionPermissionArgs[];

const may = (actions: string[], ...resources: $util.Input<string>[]) => ({ actions, resources });

const readsFamilies = may(["dynamodb:BatchGetItem", "dynamodb:Query"], school.arn);

const listsTheRoster = may(["dynamodb:Query"], $interpolate`${school.arn}/index/list`);

/** DynamoDB opens the table `safeguarding` with the rights of whoever asks it, and for that alone. */
const opensSafeguarding = {
  ...may(["kms:Decrypt"], safeguardingKey.arn),
  conditions: [
    {
      test: "StringEquals",
      variable: "kms:ViaService",
      values: [$interpolate`dynamodb.${aws.getRegionOutput().region}.amazonaws.com`],
    },
  ],
};

/** Exactly what each function calls, on exactly what it calls it. docs/roles.md says why; a test compares the two. */
export const permissions = {
  access: [
    may(["dynamodb:BatchGetItem"], school.arn, safeguarding.arn),
    may(["dynamodb:ConditionCheckItem", "dynamodb:PutItem"], school.arn, safeguarding.arn),
    may(["dynamodb:DeleteItem"], school.arn),
    listsTheRoster,
    opensSafeguarding,
  ],
  guide: [],
  parent: [
    readsFamilies,
    may(["dynamodb:PutItem", "dynamodb:DeleteItem"], school.arn),
    may(["sqs:SendMessage"], reports.arn),
  ],
  console: [
    may(["dynamodb:BatchGetItem", "dynamodb:Query"], school.arn, safeguarding.arn),
    may(
      ["dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:DeleteItem"],
      school.arn,
      safeguarding.arn,
    ),
    listsTheRoster,
    opensSafeguarding,
    may(["ssm:GetParameter"], signInSecret.arn),
  ],
  messages: [
    readsFamilies,
    listsTheRoster,
    may(["dynamodb:PutItem"], school.arn),
    may(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], messages.arn),
    may(["ses:SendRawEmail"], email.nodes.identity.arn, email.nodes.configurationSet.arn),
  ],
  relay: [
    readsFamilies,
    listsTheRoster,
    may(["dynamodb:PutItem"], school.arn),
    may(
      [
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
      ],
      school.nodes.table.streamArn,
    ),
    may(["sqs:SendMessage"], messages.arn, webhooks.arn, deadChanges.arn),
  ],
  endings: [readsFamilies, listsTheRoster, may(["dynamodb:PutItem"], school.arn)],
  webhooks: [
    may(["dynamodb:BatchGetItem", "dynamodb:PutItem"], school.arn),
    may(
      [
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ChangeMessageVisibility",
      ],
      webhooks.arn,
    ),
  ],
  feedback: [
    may(["dynamodb:BatchGetItem", "dynamodb:PutItem"], school.arn),
    may(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], feedback.arn),
  ],
  reports: [
    may(["dynamodb:PutItem"], safeguarding.arn),
    opensSafeguarding,
    may(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], reports.arn),
  ],
  mailings: [
    readsFamilies,
    listsTheRoster,
    may(["dynamodb:PutItem"], school.arn),
    may(["sqs:SendMessage"], messages.arn),
  ],
  watch: [may(["dynamodb:BatchGetItem"], school.arn), listsTheRoster],
} as const satisfies Record<string, Permissions>;
