import * as z from "zod/mini";
import { catch as orElse } from "zod/mini";

/** What is not there, or is not what we take it for, reads as nothing: SES adds fields and kinds as it likes. */
const word = orElse(z.optional(z.string()), undefined);
const recipients = orElse(z.array(z.object({ emailAddress: z.string() })), []);

/**
 * One event of SES, as event publishing and as the older notifications have it: the one says `eventType`, the other
 * `notificationType`, and only the first has tags (Amazon SES Developer Guide, "Contents of event data").
 */
export const sesEvent = z.object({
  eventType: word,
  notificationType: word,
  mail: z.object({
    messageId: z.string(),
    destination: orElse(z.array(z.string()), []),
    tags: orElse(z.record(z.string(), z.array(z.string())), {}),
  }),
  bounce: orElse(
    z.object({ bounceType: word, bounceSubType: word, bouncedRecipients: recipients }),
    { bouncedRecipients: [] },
  ),
  complaint: orElse(z.object({ complaintFeedbackType: word, complainedRecipients: recipients }), {
    complainedRecipients: [],
  }),
  delivery: orElse(z.object({ recipients: orElse(z.array(z.string()), []) }), { recipients: [] }),
  deliveryDelay: orElse(z.object({ delayedRecipients: recipients }), { delayedRecipients: [] }),
});

export type SesEvent = z.infer<typeof sesEvent>;

/** What SNS wraps an event in, on its way to a queue. */
export const snsEnvelope = z.object({
  Type: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
});
