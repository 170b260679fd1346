import { type Language, ringUs, type Words } from "@elm-court/content";

/** One part of an email, rendered as HTML and as text from the same words. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly language?: Language }
  | { readonly kind: "button"; readonly label: string; readonly url: string };

/** What one email says, in one language. */
export type EmailContent = {
  readonly subject: string;
  readonly language: Words["language"];
  readonly blocks: readonly Block[];
};

/** "Please ring. We can find someone who speaks your language.", in every language there is, and the school's name. */
export function ending(schoolName: string): readonly Block[] {
  const sentences = ringUs.map(
    ({ text, language }) => ({ kind: "paragraph", text, language }) as const,
  );
  return [...sentences, paragraph(schoolName)];
}

/** A heading. */
export function heading(text: string): Block {
  return { kind: "heading", text };
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}
