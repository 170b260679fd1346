/** What docs/roles.md calls a thing, by the end of its ARN. A thing without a name here stays an ARN, and turns the test red. */
const names: Readonly<Record<string, string>> = {
  "table/SchoolTable": "school",
  "table/SchoolTable/stream": "stream of school",
  "table/SchoolTable/index/list": "index of school",
  "table/SafeguardingTable": "safeguarding",
  "key/SafeguardingKey": "key of safeguarding",
  "queue/MessageQueueQueue": "message queue",
  "queue/WebhookQueueQueue": "webhook queue",
  "queue/ReportQueueQueue": "report queue",
  "queue/FeedbackQueueQueue": "feedback queue",
  "queue/DeadChangesQueue": "dead changes",
  "emailIdentity/EmailIdentity": "email identity",
  "configurationSet/EmailConfig": "email configuration set",
  "logGroup/AccessLogs:*": "log of access",
  "logGroup/GuideLogs:*": "log of guide",
  "logGroup/ParentLogs:*": "log of parent",
  "parameter/SignInClientSecretParameter": "secret of the sign-in",
  "logGroup/ConsoleLogs:*": "log of console",
  "logGroup/MessagesLogs:*": "log of messages",
  "logGroup/RelayLogs:*": "log of relay",
  "logGroup/EndingsLogs:*": "log of endings",
  "logGroup/WebhooksLogs:*": "log of webhooks",
  "logGroup/MailingsLogs:*": "log of mailings",
  "logGroup/FeedbackLogs:*": "log of feedback",
  "logGroup/ReportsLogs:*": "log of reports",
  "logGroup/WatchLogs:*": "log of watch",
};

export function nameOf(arn: string): string {
  return names[arn.replace(/^arn:aws:[^:]*:[^:]*:\d*:/, "")] ?? arn;
}

/** `Access` → `access`; `BackupRole2E3C` → `backup`. */
export const roleName = (name: string): string =>
  name.replace(/Role[0-9A-F]*$/, "").replace(/^./, (first) => first.toLowerCase());
