import type { SchoolSettings } from "@elm-court/domain";
import { templates } from "../dist/templates.js";
import { type RenderedEmail, renderEmail } from "./render-email.ts";

/**
 * The explanation for one parent (clause 5.1). `answerUrl` is their personal link, whole and never rewritten. It takes nothing
 * about a child, so it cannot name one. `addressee` is "you", or the parent's name where others read the same inbox.
 */
export function renderExplanationEmail(
  { schoolName, officePhone }: SchoolSettings,
  answerUrl: string,
  addressee: string,
): RenderedEmail {
  return renderEmail(templates.explanation, { schoolName, officePhone, answerUrl, addressee });
}
