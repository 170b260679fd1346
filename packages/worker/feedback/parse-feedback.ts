import {
  type Feedback,
  isMailingId,
  isMessageId,
  type MailingId,
  type MessageId,
} from "@elm-court/domain";
import { readEvent } from "./read-event.ts";
import { sesEvent, snsEnvelope } from "./ses-event.ts";

/** What SES said of an email, and the row that it carried as tags; an email without is none of a mailing. */
export type ParsedFeedback = {
  readonly feedback: Feedback;
  readonly row?: { readonly mailingId: MailingId; readonly messageId: MessageId } | undefined;
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rowIn(tags: Readonly<Record<string, readonly string[]>>): ParsedFeedback["row"] {
  const [mailingId] = tags.mailing ?? [];
  const [messageId] = tags.message ?? [];
  return isMailingId(mailingId) && isMessageId(messageId) ? { mailingId, messageId } : undefined;
}

/**
 * Reads a record of the feedback queue: an event of SES in the envelope of our own topic. `malformed`: it is not that, so it is
 * believed in nothing (promise P13). `nothing_to_us`: an event of a kind that moves no row, or that SES has begun to send since.
 */
export function parseFeedback(
  body: string,
  topicArn: string,
): ParsedFeedback | "malformed" | "nothing_to_us" {
  const envelope = snsEnvelope.safeParse(readJson(body));
  if (!envelope.success || envelope.data.TopicArn !== topicArn) return "malformed";
  if (envelope.data.Type !== "Notification") return "nothing_to_us";
  // SES tries a new destination with one line of plain words.
  if (envelope.data.Message.startsWith("Successfully validated SNS topic")) return "nothing_to_us";
  const event = sesEvent.safeParse(readJson(envelope.data.Message));
  if (!event.success) return "malformed";
  const feedback = readEvent(event.data);
  return feedback === undefined ? "nothing_to_us" : { feedback, row: rowIn(event.data.mail.tags) };
}
