import type { Words } from "@elm-court/content";
import type { SchoolSettings } from "@elm-court/domain";
import { type RenderedEmail, renderEmail } from "../render/render-email.ts";
import { ending, heading, paragraph } from "./email-content.ts";

/**
 * A new personal link for a parent who lost theirs (product behaviour 4). `addressee` is the parent's name where others read the same
 * inbox. No child's name.
 */
export function renderLinkEmail(
  { language, say }: Words,
  { schoolName, officePhone: phone }: SchoolSettings,
  answerUrl: string,
  addressee: string | undefined,
): RenderedEmail {
  const title = say("email.link.title");
  return renderEmail({
    subject: title,
    language,
    blocks: [
      heading(title),
      paragraph(say("email.link.what")),
      { kind: "button", label: say("email.button"), url: answerUrl },
      paragraph(
        addressee === undefined
          ? say("email.only_for_you")
          : say("email.only_for", { name: addressee }),
      ),
      paragraph(say("email.link.not_you", { phone })),
      ...ending(schoolName),
    ],
  });
}
