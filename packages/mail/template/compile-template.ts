import mjml2html from "mjml";
import { type EmailContent, listPlaceholders } from "../content/email-content.ts";
import { mjmlOf } from "./mjml-of.ts";
import { textOf } from "./text-of.ts";

/** An email ready for its values: what the build leaves in `dist`. */
export type EmailTemplate = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/**
 * Compiles an email at build time; nothing at run time knows MJML.
 * Throws when MJML finds a fault, or a placeholder did not come through into both parts.
 */
export async function compileTemplate(content: EmailContent): Promise<EmailTemplate> {
  const { html, errors } = await mjml2html(mjmlOf(content), {
    validationLevel: "strict",
    keepComments: true,
    fonts: {},
  });
  if (errors.length > 0) throw new Error(`MJML: ${JSON.stringify(errors)}`);
  const text = textOf(content);
  for (const name of listPlaceholders(content)) {
    if (!html.includes(`{{${name}}}`) || !text.includes(`{{${name}}}`))
      throw new Error(`the placeholder ${name} is lost in “${content.subject}”`);
  }
  return { subject: content.subject, html: html.trim(), text };
}
