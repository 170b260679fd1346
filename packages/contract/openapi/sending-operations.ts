import type { Operation } from "./operation.ts";

const item = {
  subject: { type: "staff", id: "stf_teacher" },
  action: { name: "text", properties: { reason: "arrangements", account: "acc_text" } },
  resource: { type: "pupil", id: "pup_004" },
};

/** Sending: what is decided here is recorded. */
export const sendingOperations: readonly Operation[] = [
  {
    id: "openSends",
    method: "post",
    path: "/contact/v1/sends",
    tag: "Sending",
    summary: "I am about to send these messages: may I, one by one?",
    description:
      "Decides each item on facts that still hold when the send is opened, in one transaction for each. Send at once what has a `sendId`, before `deliverBefore`. The same Idempotency-Key with the same body gets the same answers; an item that could not be read is tried again.",
    scopes: ["send"],
    idempotent: true,
    body: { shape: "SendsRequest", example: { items: [item] } },
    answers: { 200: { description: "An answer for each item, in order.", shape: "SendsAnswer" } },
    problems: [
      "limit_exceeded",
      "idempotency_key_missing",
      "idempotency_key_reused",
      "in_progress",
    ],
  },
];
