import type { Operation } from "./operation.ts";

const item = {
  subject: { type: "staff", id: "stf_teacher" },
  action: { name: "text", properties: { reason: "arrangements", account: "acc_text" } },
  resource: { type: "pupil", id: "pup_004" },
};

/** Permits: one program asks, another sends. */
export const permitOperations: readonly Operation[] = [
  {
    id: "askForPermit",
    method: "post",
    path: "/contact/v1/permits",
    tag: "Sending",
    summary: "Another program is about to send this message for me: may it?",
    description:
      "Decides as a check does, and with a yes gives a permit: for this message alone, once, for five minutes at most. It is no leave to send: whoever sends redeems it first. Where one program asks and sends, open a send instead.",
    scopes: ["send"],
    idempotent: true,
    body: { shape: "PermitRequest", example: item },
    answers: {
      200: { description: "A decision, with a yes the permit.", shape: "PermitAnswer" },
    },
    problems: [
      "limit_exceeded",
      "idempotency_key_missing",
      "idempotency_key_reused",
      "in_progress",
    ],
  },
  {
    id: "redeemPermit",
    method: "post",
    path: "/contact/v1/permits/redeem",
    tag: "Sending",
    summary: "I am about to send this message on this permit: may I?",
    description:
      "Decides again on the facts as they are now, and uses the permit up in the same transaction as the send is opened. Name the message that you are about to send: a permit for another one is refused. Settle the send afterwards. A permit is worth nothing once the key that asked for it is revoked.",
    scopes: ["send"],
    idempotent: true,
    body: { shape: "RedeemRequest", example: { ...item, permit: "eyJhbGciOiJFZERTQSJ9.e30.AA" } },
    answers: {
      200: { description: "A decision, with a yes the send.", shape: "RedeemAnswer" },
    },
    problems: [
      "limit_exceeded",
      "idempotency_key_missing",
      "idempotency_key_reused",
      "in_progress",
      "permit_invalid",
      "permit_used",
      "permit_ended",
    ],
  },
];
