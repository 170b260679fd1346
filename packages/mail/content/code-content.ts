import { explanation } from "@elm-court/domain";
import type { EmailContent } from "./email-content.ts";

/** A one-time code (product behaviour 2): not in the subject, which a locked phone shows; no name, no link. */
export const codeContent: EmailContent = {
  subject: "Your code",
  language: explanation.language,
  direction: explanation.direction,
  blocks: [
    { kind: "heading", text: "Your code is {{code}}" },
    {
      kind: "paragraph",
      text: "Type it on the page that asked for it. It works for 10 minutes, and once.",
    },
    { kind: "paragraph", text: "Tell it to nobody. No one at the school will ask you for it." },
    {
      kind: "paragraph",
      text: "Did you not ask for a code? Then someone may have your link. Ring {{officePhone}}.",
    },
    { kind: "paragraph", text: "{{schoolName}}" },
  ],
};
