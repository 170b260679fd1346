import { mostChanges } from "../objections/changes.ts";
import type { Operation } from "./operation.ts";

const webhookId: NonNullable<Operation["parameters"]>[number] = {
  name: "id",
  in: "path",
  description: "The webhookId that you were given.",
  schema: { type: "string" },
};

/** Staying in step: who is who, and what has changed. */
export const objectionsOperations: readonly Operation[] = [
  {
    id: "resolve",
    method: "post",
    path: "/objections/v1/resolve",
    tag: "Staying in step",
    summary: "Which ids belong to the numbers that my records hold?",
    description:
      "Up to 1,000 values at once, each in exactly one of the three lists, as it was sent. Ids are stable for life. A value that stands for several people is ambiguous: leave it out.",
    scopes: ["roster"],
    body: {
      shape: "ResolveRequest",
      example: { kind: "pupil", scheme: "upn", values: ["A823432120001", "A823432120002"] },
    },
    answers: { 200: { description: "Found, not found, ambiguous.", shape: "ResolveAnswer" } },
  },
  {
    id: "listChanges",
    method: "get",
    path: "/objections/v1/changes",
    tag: "Staying in step",
    summary: "What has changed since I last asked?",
    description:
      "Changes in the order of their numbers, and in the order in which they happened for each pupil. None is ever a yes. Kept for 90 days: an older cursor gets 410, and means that everybody is to be checked again.",
    scopes: ["changes"],
    parameters: [
      {
        name: "after",
        in: "query",
        description: "The last cursor that you have. Left out: where the feed stands now.",
        schema: { type: "integer", minimum: 0 },
      },
      {
        name: "limit",
        in: "query",
        description: "How many at most.",
        schema: { type: "integer", minimum: 1, maximum: mostChanges, default: 100 },
      },
    ],
    answers: { 200: { description: "A part of the feed.", shape: "ChangesAnswer" } },
    problems: ["malformed_body", "cursor_expired"],
  },
  {
    id: "acknowledgeChanges",
    method: "post",
    path: "/objections/v1/changes/ack",
    tag: "Staying in step",
    summary: "I have done everything up to this change",
    description:
      "Tells the school which programs are behind; it gives leave to nothing. A program that lost what it had may go back.",
    scopes: ["changes"],
    body: { shape: "AckRequest", example: { cursor: 7 } },
    answers: { 200: { description: "How far you are.", shape: "AckAnswer" } },
  },
  {
    id: "addWebhook",
    method: "post",
    path: "/objections/v1/webhooks",
    tag: "Staying in step",
    summary: "Tell this address when something has changed",
    description:
      "The secret is shown in this answer and never again: it verifies each delivery (Standard Webhooks). A delivery only says that there is something to read.",
    scopes: ["changes"],
    body: { shape: "WebhookRequest", example: { url: "https://gateway.example/esafety" } },
    answers: { 201: { description: "The webhook.", shape: "NewWebhook" } },
    problems: ["webhook_limit"],
  },
  {
    id: "listWebhooks",
    method: "get",
    path: "/objections/v1/webhooks",
    tag: "Staying in step",
    summary: "Which addresses are told?",
    description: "The webhooks of this key, without their secrets.",
    scopes: ["changes"],
    answers: { 200: { description: "The webhooks.", shape: "Webhooks" } },
  },
  {
    id: "endWebhook",
    method: "delete",
    path: "/objections/v1/webhooks/{id}",
    tag: "Staying in step",
    summary: "Tell this address no more",
    description: "Changes go on standing in the feed.",
    scopes: ["changes"],
    parameters: [webhookId],
    answers: { 204: { description: "It is told nothing any more." } },
    problems: ["not_found"],
  },
  {
    id: "testWebhook",
    method: "post",
    path: "/objections/v1/webhooks/{id}/test",
    tag: "Staying in step",
    summary: "Send one delivery that tells of nothing",
    description: "Signed like every other, with the type objections.test.",
    scopes: ["changes"],
    parameters: [webhookId],
    answers: { 202: { description: "It is on its way.", shape: "WebhookTested" } },
    problems: ["not_found"],
  },
  {
    id: "sayNoForTest",
    method: "post",
    path: "/test/v1/say-no",
    tag: "Staying in step",
    summary: "Let a parent of a test pupil say no, to see that my program hears it",
    description:
      "For test keys alone: a change in the feed that they see, of which their webhooks are told. It changes no answer, since those about test pupils never change. A live key finds nothing here.",
    scopes: ["changes"],
    body: { shape: "SayNoRequest", example: { pupilId: "pup_test_allow", channels: ["text"] } },
    answers: {
      200: { description: "The change, and where the feed stands.", shape: "SayNoAnswer" },
    },
    problems: ["not_found"],
  },
];
