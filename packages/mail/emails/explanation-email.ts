import type { Words } from "@elm-court/content";
import { explanation, type SchoolSettings } from "@elm-court/domain";
import { type RenderedEmail, renderEmail } from "../render/render-email.ts";
import { ending, heading, paragraph } from "./email-content.ts";

/** The link opens in the language of the email, also before it is known whose it is. */
function inLanguage(url: string, { id }: Words["language"]): string {
  return id === "en" ? url : `${url}?lang=${id}`;
}

/**
 * The explanation for one parent (clause 5.1): the points of the published text, whole. `answerUrl` is their personal link, whole
 * but for the language after it. It takes nothing about a child, so it cannot name one. `addressee` is the parent's name where others
 * read the same inbox.
 */
export function renderExplanationEmail(
  { language, say }: Words,
  { schoolName, officePhone: phone }: SchoolSettings,
  answerUrl: string,
  addressee: string | undefined,
): RenderedEmail {
  const title = say("explanation.title");
  return renderEmail({
    subject: title,
    language,
    blocks: [
      heading(title),
      ...explanation.points.map(({ id }) => paragraph(say(`point.${id}`))),
      { kind: "button", label: say("email.button"), url: inLanguage(answerUrl, language) },
      paragraph(
        addressee === undefined
          ? say("email.only_for_you")
          : say("email.only_for", { name: addressee }),
      ),
      paragraph(say("email.question", { phone })),
      ...ending(schoolName),
    ],
  });
}
