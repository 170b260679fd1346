export { renderCodeEmail } from "./emails/code-email.ts";
export { renderEndingEmail } from "./emails/ending-email.ts";
export { renderExplanationEmail } from "./emails/explanation-email.ts";
export { renderNotOnRecordEmail, renderReceiptEmail } from "./emails/receipt-email.ts";
export type { RenderedEmail } from "./render/render-email.ts";
export { createMailer, type MailerConfig } from "./send/create-mailer.ts";
export { createSesClient, type SesClientConfig } from "./send/create-ses-client.ts";
export type { Mail, Mailbox, Mailer, SendOutcome } from "./send/mail.ts";
export { type Letter, renderLetters } from "./letter/render-letters.ts";
