import { mostChanges } from "../objections/changes.ts";
import type { Operation } from "./operation.ts";

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
];
