import { explanation } from "@elm-court/domain";
import type { EmailContent } from "./email-content.ts";

/** The explanation by email (clause 5.1): the points of the published text, whole, and the parent's own link. No child's name. */
export const explanationContent: EmailContent = {
  subject: explanation.title,
  language: explanation.language,
  direction: explanation.direction,
  blocks: [
    { kind: "heading", text: explanation.title },
    ...explanation.points.map(({ text }) => ({ kind: "paragraph", text }) as const),
    { kind: "button", label: "Read and answer", url: "{{answerUrl}}" },
    { kind: "paragraph", text: "This link is only for {{addressee}}." },
    {
      kind: "paragraph",
      text: "Do you have a question, or want this on paper? Ring {{officePhone}}.",
    },
    { kind: "paragraph", text: explanation.otherLanguages },
    { kind: "paragraph", text: "{{schoolName}}" },
  ],
};
