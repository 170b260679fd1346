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
  {
    id: "settleSend",
    method: "patch",
    path: "/contact/v1/sends/{sendId}",
    tag: "Sending",
    summary: "It was sent, or it failed",
    description:
      "Say it once it is known. The same again gets the same answer; the other is refused. A send that was settled as sent is the record of the contact.",
    scopes: ["send"],
    parameters: [
      {
        name: "sendId",
        in: "path",
        description: "The sendId of the answer.",
        schema: { type: "string" },
      },
    ],
    body: { shape: "SettleRequest", example: { status: "sent" } },
    answers: { 200: { description: "How it stands.", shape: "SettledSend" } },
    problems: ["not_found", "send_settled"],
  },
  {
    id: "recordContact",
    method: "post",
    path: "/contact/v1/records",
    tag: "Sending",
    summary: "This contact has happened",
    description:
      "After the fact, sent or received, with the send it came from or without one (clauses 6.4 and 7.3). Without one it is counted as recorded without a check. No key lists records; people do.",
    scopes: ["record"],
    idempotent: true,
    body: {
      shape: "RecordRequest",
      example: {
        subject: item.subject,
        resource: item.resource,
        action: item.action,
        direction: "sent",
        at: "2026-11-24T12:00:00Z",
        note: "Told them where the bus stops.",
      },
    },
    answers: { 201: { description: "The record.", shape: "RecordAnswer" } },
    problems: [
      "limit_exceeded",
      "idempotency_key_missing",
      "idempotency_key_reused",
      "in_progress",
      "not_found",
    ],
  },
];
