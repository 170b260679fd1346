import { explanation } from "@elm-court/domain";
import type { EmailContent } from "./email-content.ts";

/**
 * Word to a parent on record that somebody who is not answered (product behaviour 3): not who, not what, and no link.
 */
export const notOnRecordContent: EmailContent = {
  subject: "An answer came in",
  language: explanation.language,
  direction: explanation.direction,
  blocks: [
    { kind: "heading", text: "An answer came in" },
    {
      kind: "paragraph",
      text: "An answer came from someone not in our records on {{savedOn}} at {{savedAt}}.",
    },
    { kind: "paragraph", text: "Do you want to ask about it? Ring {{officePhone}}." },
    { kind: "paragraph", text: explanation.otherLanguages },
    { kind: "paragraph", text: "{{schoolName}}" },
  ],
};
