/** One part of an email, written once and rendered as HTML and as text. `{{name}}` in it stands for a value put in at run time. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "button"; readonly label: string; readonly url: string };

/** What one kind of email says, before any recipient is known. */
export type EmailContent = {
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly blocks: readonly Block[];
};

/** The names of the values that an email's blocks and subject stand open for. */
export function listPlaceholders({ subject, blocks }: EmailContent): readonly string[] {
  const texts = [subject, ...blocks.flatMap((block) => Object.values(block))];
  return texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name));
}
