export {
  createContactClient,
  type ContactClient,
  type ContactClientOptions,
} from "./create-contact-client.ts";
export type {
  Advice,
  Allowed,
  Alternative,
  ContactAnswer,
  NotAllowed,
  Obligation,
  Reason,
} from "./answer/contact-answer.ts";
export type { ContactQuestion } from "./checking/contact-question.ts";
export type { Progress } from "./checking/check-many.ts";
export type { Result } from "./calling/result.ts";
export type { Change, ChangesPage, FeedEvent } from "./objections/changes.ts";
export type { Resolved, ResolveRequest } from "./objections/resolve.ts";
export type { Acknowledged } from "./objections/ack.ts";
export type { PermitAnswer, PermitGiven } from "./sending/permit.ts";
export type { PastContact, Recorded } from "./sending/record.ts";
export type { SendEnding, Settled } from "./sending/settle.ts";
export type { SendAnswer, SendOpened } from "./sending/read-send.ts";
export type { FoundPupils, FoundWays, Page } from "./searching/search.ts";
export type { Failure, Retry } from "./calling/failure.ts";
export { type Trouble, troubles } from "./calling/trouble.ts";
export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookProblem,
} from "./webhooks/verify-webhook.ts";
export type { WebhookEvent } from "./webhooks/webhook-event.ts";
