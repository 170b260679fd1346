import { explanation } from "@elm-court/domain";
import type { EmailContent } from "./email-content.ts";

/**
 * The receipt of a saved answer. It may be read by somebody else at a shared address, so it holds no name, no choice and no
 * link: only when, and whom to ring.
 */
export const receiptContent: EmailContent = {
  subject: "An answer was saved",
  language: explanation.language,
  direction: explanation.direction,
  blocks: [
    { kind: "heading", text: "An answer was saved" },
    { kind: "paragraph", text: "An answer was saved on {{savedOn}} at {{savedAt}}." },
    { kind: "paragraph", text: "Not you? Ring {{officePhone}}." },
    { kind: "paragraph", text: explanation.otherLanguages },
    { kind: "paragraph", text: "{{schoolName}}" },
  ],
};
