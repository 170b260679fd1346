import {
  adviceCodes,
  clauses,
  decisionCodes,
  goingLivePoints,
  obligationNames,
  outcomes,
  retries,
  staffRoles,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { problemStatuses } from "../problem/problem.ts";

const instant = z.iso.datetime();
const clause = z.enum(clauses.map(({ id }) => id));
const outcome = z.enum(outcomes);

const alternative = z.union([
  z.object({ kind: z.literal("way"), channel: z.string() }),
  z.object({ kind: z.enum(["letter", "meeting", "call_through_office"]) }),
]);

/** The context of a decision: everything but the yes or no itself. */
export const decidedContext = z.object({
  outcome,
  code: z.enum(decisionCodes),
  reasons: z
    .array(
      z.object({
        clause: z.nullable(clause),
        effect: outcome,
        code: z.enum(decisionCodes),
        text: z.string(),
        textHash: z.nullable(z.string()),
      }),
    )
    .check(z.minLength(1)),
  obligations: z.array(z.object({ clause, do: z.enum(obligationNames) })),
  advice: z.array(z.object({ clause, code: z.enum(adviceCodes), text: z.string() })),
  until: z.optional(instant),
  referTo: z.optional(z.enum(staffRoles)),
  deliverBefore: z.optional(instant),
  alternatives: z.array(alternative),
  retry: z.enum(retries),
  decisionId: z.string(),
  policyVersion: z.string(),
  checkedAt: instant,
  hypothetical: z.optional(z.literal(true)),
  test: z.optional(z.literal(true)),
  urgentHelp: z.optional(z.string()),
});

/** The answer to one question (AuthZEN 1.0, “Access Evaluation API Response”). */
export const evaluationAnswer = z.object({ decision: z.boolean(), context: decidedContext });

const place = z.object({ pointer: z.string(), detail: z.string() });

/** A question of a batch that could not be read: a no in its place. */
const failedItem = z.object({
  decision: z.literal(false),
  context: z.object({
    outcome: z.literal("deny"),
    code: z.literal("malformed_body"),
    error: z.object({ status: z.literal(400), message: z.string() }),
    errors: z.array(place),
    retry: z.literal("never"),
    urgentHelp: z.string(),
  }),
});

/** A question of a batch that its key may not ask: a no in its place. */
const refusedItem = z.object({
  decision: z.literal(false),
  context: z.object({
    outcome: z.literal("deny"),
    code: z.literal("limit_exceeded"),
    error: z.object({ status: z.literal(403), message: z.string() }),
    retry: z.literal("person"),
    urgentHelp: z.string(),
  }),
});

/** The answers to a batch, each in the place of its question. */
export const evaluationsAnswer = z.object({
  evaluations: z.array(z.union([evaluationAnswer, failedItem, refusedItem])),
});

const pageOf = { page: z.object({ next_token: z.string(), count: z.int() }) };

/** A page of ways that are open. */
export const foundWays = z.object({ ...pageOf, results: z.array(z.object({ name: z.string() })) });

/** A page of pupils who may be contacted. */
export const foundPupils = z.object({
  ...pageOf,
  results: z.array(z.object({ type: z.literal("pupil"), id: z.string() })),
});

/** A page of members of staff who may write. */
export const foundStaff = z.object({
  ...pageOf,
  results: z.array(z.object({ type: z.enum(["staff", "service"]), id: z.string() })),
});

/** The pass that was left, as the school keeps it. */
export const goingLiveAnswer = z.object({
  keyId: z.string(),
  passedAt: instant,
  passed: z.array(z.enum(goingLivePoints)),
});

/** Where what is, for a program that looks for itself (AuthZEN 1.0, “Policy Decision Point Metadata”). */
export const configuration = z.object({
  policy_decision_point: z.string(),
  access_evaluation_endpoint: z.string(),
  access_evaluations_endpoint: z.string(),
  search_subject_endpoint: z.optional(z.string()),
  search_resource_endpoint: z.optional(z.string()),
  search_action_endpoint: z.optional(z.string()),
});

/** Anything that is not an answer (RFC 9457). It always means no. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemStatuses)),
  detail: z.string(),
  errors: z.optional(z.array(place)),
  urgentHelp: z.string(),
});
