/**
 * Events as SES writes them: fields and values of the Amazon SES Developer Guide ("Examples of event data", "Amazon SNS notification
 * examples"), with our own addresses, and what they do not say left as full as there.
 */
export const topicArn = "arn:aws:sns:eu-west-2:123456789012:feedback";
export const sesMessageId = "EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000";

export type Tags = Readonly<Record<string, readonly string[]>>;

const mail = (to: readonly string[], tags: Tags | undefined) => ({
  timestamp: "2026-03-03T16:02:05.000Z",
  source: "Elm Court School <esafety@elmcourt.example>",
  sourceArn: "arn:aws:ses:eu-west-2:123456789012:identity/elmcourt.example",
  sendingAccountId: "123456789012",
  messageId: sesMessageId,
  destination: to,
  headersTruncated: false,
  headers: [
    { name: "From", value: "Elm Court School <esafety@elmcourt.example>" },
    { name: "To", value: to.join(", ") },
  ],
  commonHeaders: { from: ["Elm Court School <esafety@elmcourt.example>"], to, subject: "How" },
  ...(tags === undefined
    ? {}
    : {
        tags: { "ses:configuration-set": ["EmailConfig"], "ses:caller-identity": ["x"], ...tags },
      }),
});

const bounce = (to: readonly string[], bounceType: string, bounceSubType: string) => ({
  bounceType,
  bounceSubType,
  bouncedRecipients: to.map((emailAddress) => ({
    emailAddress,
    action: "failed",
    status: "5.1.1",
    diagnosticCode: "smtp; 550 5.1.1 user unknown",
  })),
  timestamp: "2026-03-03T16:02:06.000Z",
  feedbackId: "01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000",
  reportingMTA: "dsn; mta.example.com",
});

const complaint = (to: readonly string[], complaintFeedbackType?: string) => ({
  complainedRecipients: to.map((emailAddress) => ({ emailAddress })),
  timestamp: "2026-03-03T17:02:06.000Z",
  feedbackId: "01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000",
  complaintSubType: null,
  userAgent: "Amazon SES Mailbox Simulator",
  ...(complaintFeedbackType === undefined ? {} : { complaintFeedbackType }),
});

const delivery = (to: readonly string[]) => ({
  timestamp: "2026-03-03T16:02:08.000Z",
  processingTimeMillis: 2213,
  recipients: to,
  smtpResponse: "250 2.6.0 Message received",
  reportingMTA: "mta.example.com",
});

/** Each kind, by name: what SES says of an email to these addresses. */
export const kinds = {
  send: () => ({ eventType: "Send", send: {} }),
  delivery: (to: readonly string[]) => ({ eventType: "Delivery", delivery: delivery(to) }),
  delay: (to: readonly string[]) => ({
    eventType: "DeliveryDelay",
    deliveryDelay: {
      timestamp: "2026-03-03T18:02:06.000Z",
      delayType: "TransientCommunicationFailure",
      expirationTime: "2026-03-04T06:02:06.000Z",
      delayedRecipients: to.map((emailAddress) => ({
        emailAddress,
        status: "4.4.1",
        diagnosticCode: "smtp; 421 4.4.1 Unable to connect to remote host",
      })),
    },
  }),
  permanent: (to: readonly string[]) => ({
    eventType: "Bounce",
    bounce: bounce(to, "Permanent", "General"),
  }),
  suppressed: (to: readonly string[]) => ({
    eventType: "Bounce",
    bounce: bounce(to, "Permanent", "OnAccountSuppressionList"),
  }),
  mailboxFull: (to: readonly string[]) => ({
    eventType: "Bounce",
    bounce: bounce(to, "Transient", "MailboxFull"),
  }),
  away: (to: readonly string[]) => ({
    eventType: "Bounce",
    bounce: bounce(to, "Transient", "General"),
  }),
  undetermined: (to: readonly string[]) => ({
    eventType: "Bounce",
    bounce: bounce(to, "Undetermined", "Undetermined"),
  }),
  complaint: (to: readonly string[]) => ({
    eventType: "Complaint",
    complaint: complaint(to, "abuse"),
  }),
  notSpam: (to: readonly string[]) => ({
    eventType: "Complaint",
    complaint: complaint(to, "not-spam"),
  }),
  reject: () => ({ eventType: "Reject", reject: { reason: "Bad content" } }),
  rendering: () => ({
    eventType: "Rendering Failure",
    failure: { errorMessage: "Attribute 'x' is not present", templateName: "none" },
  }),
  open: () => ({ eventType: "Open", open: { ipAddress: "192.0.2.1", userAgent: "Mozilla/5.0" } }),
  newKind: () => ({ eventType: "Teleported", teleport: { where: ["the moon"] } }),
} as const satisfies Record<string, (to: readonly string[]) => object>;

/** An event as event publishing sends it, with the tags of its email. */
export function event(
  kind: keyof typeof kinds,
  to: readonly string[],
  tags: Tags | undefined,
): Record<string, unknown> {
  return { ...kinds[kind](to), mail: mail(to, tags) };
}

/** The same, as the older notification: another name for the kind, and no tags. */
export function notification(kind: keyof typeof kinds, to: readonly string[]) {
  const { eventType, ...rest } = event(kind, to, undefined);
  return { notificationType: eventType, ...rest };
}

/** What SNS puts on the queue. */
export function enveloped(message: object | string, topic = topicArn): string {
  return JSON.stringify({
    Type: "Notification",
    MessageId: "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
    TopicArn: topic,
    Subject: "Amazon SES Email Event Notification",
    Message: typeof message === "string" ? message : JSON.stringify(message),
    Timestamp: "2026-03-03T16:02:09.000Z",
    SignatureVersion: "1",
    Signature: "EXAMPLEw6JRN",
    SigningCertURL: "https://sns.eu-west-2.amazonaws.com/SimpleNotificationService-x.pem",
    UnsubscribeURL: "https://sns.eu-west-2.amazonaws.com/?Action=Unsubscribe",
  });
}
