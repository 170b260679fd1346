import type { Words } from "@elm-court/content";
import type { Instant, SchoolSettings } from "@elm-court/domain";
import { type RenderedEmail, renderEmail } from "../render/render-email.ts";
import { ending, heading, paragraph } from "./email-content.ts";

/**
 * Word to a parent's own address that somebody asked to take that parent's no back (product behaviour 2), with one button that stops
 * it: `stopUrl`, whole and never rewritten. No child's name, and not what the no was about.
 */
export function renderEndingEmail(
  { language, say, dateOf, timeOf }: Words,
  { schoolName, officePhone: phone }: SchoolSettings,
  at: Instant,
  stopUrl: string,
): RenderedEmail {
  const title = say("email.ending.title");
  return renderEmail({
    subject: title,
    language,
    blocks: [
      heading(title),
      paragraph(say("email.ending.when", { date: dateOf(at), time: timeOf(at) })),
      paragraph(say("email.ending.you")),
      paragraph(say("email.ending.not_you")),
      { kind: "button", label: say("email.ending.button"), url: stopUrl },
      paragraph(say("email.ending.ring", { phone })),
      ...ending(schoolName),
    ],
  });
}
