export { renderCodeEmail } from "./render/render-code-email.ts";
export { renderExplanationEmail } from "./render/render-explanation-email.ts";
export { renderNotOnRecordEmail, renderReceiptEmail } from "./render/render-receipt-email.ts";
export type { RenderedEmail } from "./render/render-email.ts";
export { createMailer, type MailerConfig } from "./send/create-mailer.ts";
export { createSesClient, type SesClientConfig } from "./send/create-ses-client.ts";
export type { Mail, Mailbox, Mailer, SendOutcome } from "./send/mail.ts";
