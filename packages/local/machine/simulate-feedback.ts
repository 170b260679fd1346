import type { Mail, Mailer } from "@elm-court/mail";

/** The topic that SES's events would come from. */
export const localFeedbackTopic = "arn:aws:sns:eu-west-2:000000000000:feedback";

type Event = { readonly eventType: string } & Readonly<Record<string, unknown>>;

const bounced = (to: string, bounceType: string, bounceSubType: string): Event => ({
  eventType: "Bounce",
  bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: to }] },
});
const delivered = (to: string): Event => ({
  eventType: "Delivery",
  delivery: { recipients: [to] },
});

/** What SES says of an email to this address: its mailbox simulator has five of a kind of their own, and every other takes it. */
function eventsOf(to: string): readonly Event[] {
  const [, simulated = ""] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(to) ?? [];
  switch (simulated.toLowerCase()) {
    case "bounce":
      return [bounced(to, "Permanent", "General")];
    case "suppressionlist":
      return [bounced(to, "Permanent", "Suppressed")];
    case "ooto":
      return [delivered(to), bounced(to, "Transient", "General")];
    case "complaint":
      return [
        delivered(to),
        {
          eventType: "Complaint",
          complaint: {
            complaintFeedbackType: "abuse",
            complainedRecipients: [{ emailAddress: to }],
          },
        },
      ];
    default:
      return [delivered(to)];
  }
}

/** An event as it lies in the queue: SES's own record, in the envelope of SNS. */
function recordOf(event: Event, { to, mailingId, messageId }: Mail, sesMessageId: string): object {
  const mail = {
    messageId: sesMessageId,
    destination: [to],
    tags: { mailing: [mailingId], message: [messageId] },
  };
  return {
    Type: "Notification",
    TopicArn: localFeedbackTopic,
    Message: JSON.stringify({ ...event, mail }),
  };
}

/** A mailer whose emails are spoken of as SES speaks of them, since the SES on this machine says nothing. */
export function simulateFeedback(
  mailer: Mailer,
  feedback: { readonly enqueue: (records: readonly object[]) => Promise<void> },
): Mailer {
  return {
    send: async (mail) => {
      const outcome = await mailer.send(mail);
      if (outcome.outcome === "accepted") {
        const { sesMessageId } = outcome;
        await feedback.enqueue(
          eventsOf(mail.to).map((event) => recordOf(event, mail, sesMessageId)),
        );
      }
      return outcome;
    },
  };
}
