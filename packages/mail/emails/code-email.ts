import type { Words } from "@elm-court/content";
import type { SchoolSettings } from "@elm-court/domain";
import { type RenderedEmail, renderEmail } from "../render/render-email.ts";
import { ending, heading, paragraph } from "./email-content.ts";

/**
 * The email of a one-time code (product behaviour 2): the code and whom to ring, nothing about anybody and no link. The code is not
 * in the subject, which a locked phone shows.
 */
export function renderCodeEmail(
  { language, say }: Words,
  { schoolName, officePhone: phone }: SchoolSettings,
  code: string,
): RenderedEmail {
  return renderEmail({
    subject: say("email.code.subject"),
    language,
    blocks: [
      heading(say("email.code.title", { code })),
      paragraph(say("email.code.type")),
      paragraph(say("email.code.nobody")),
      paragraph(say("email.code.not_you", { phone })),
      ...ending(schoolName),
    ],
  });
}
