import type { EmailTemplate } from "../template/compile-template.ts";
import { escapeHtml } from "../template/escape-html.ts";
import { fillTemplate } from "./fill-template.ts";

/** What an email says, ready to be put into MIME. */
export type RenderedEmail = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/** A compiled email with its values in it, escaped in the HTML part. */
export function renderEmail(
  template: EmailTemplate,
  values: Readonly<Record<string, string>>,
): RenderedEmail {
  return {
    subject: template.subject,
    html: fillTemplate(template.html, values, escapeHtml),
    text: fillTemplate(template.text, values),
  };
}
