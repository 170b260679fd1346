import type { Words } from "@elm-court/content";
import type { Instant, SchoolSettings } from "@elm-court/domain";
import { type RenderedEmail, renderEmail } from "../render/render-email.ts";
import { ending, heading, paragraph } from "./email-content.ts";

/**
 * "An answer was saved on 3 March 2026 at 16:02. Not you? Ring …". It may be read by somebody else at a shared address, so it
 * holds no name, no choice and no link: only when, by London time, and whom to ring.
 */
export function renderReceiptEmail(
  { language, say, dateOf, timeOf }: Words,
  { schoolName, officePhone: phone }: SchoolSettings,
  at: Instant,
): RenderedEmail {
  const title = say("email.receipt.title");
  return renderEmail({
    subject: title,
    language,
    blocks: [
      heading(title),
      paragraph(say("email.receipt.when", { date: dateOf(at), time: timeOf(at) })),
      paragraph(say("email.receipt.not_you", { phone })),
      ...ending(schoolName),
    ],
  });
}

/**
 * Word to a parent on record that somebody who is not answered (product behaviour 3): "An answer came from someone not in our
 * records on 3 March 2026 at 16:02." Not who, not what, and no link.
 */
export function renderNotOnRecordEmail(
  { language, say, dateOf, timeOf }: Words,
  { schoolName, officePhone: phone }: SchoolSettings,
  at: Instant,
): RenderedEmail {
  const title = say("email.not_on_record.title");
  return renderEmail({
    subject: title,
    language,
    blocks: [
      heading(title),
      paragraph(say("email.not_on_record.when", { date: dateOf(at), time: timeOf(at) })),
      paragraph(say("email.not_on_record.ask", { phone })),
      ...ending(schoolName),
    ],
  });
}
