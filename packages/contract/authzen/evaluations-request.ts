import * as z from "zod/mini";
import { action, context, entity, isMalformed, type Malformed, parseFitting } from "./entities.ts";
import { type EvaluationRequest, parseEvaluationRequest } from "./evaluation-request.ts";

/** How many questions one call may hold. */
export const mostEvaluations = 1000;

const semantics = ["execute_all", "deny_on_first_deny", "permit_on_first_permit"] as const;
/** When a batch stops (AuthZEN 1.0, “Evaluations semantics”). */
export type EvaluationsSemantic = (typeof semantics)[number];

export const envelope = z.object({
  subject: z.optional(entity),
  action: z.optional(action),
  resource: z.optional(entity),
  context,
  evaluations: z.optional(
    z
      .array(z.unknown())
      .check(
        z.maxLength(
          mostEvaluations,
          `Send at most ${mostEvaluations} evaluations; split the list into several calls.`,
        ),
      ),
  ),
  options: z.optional(z.looseObject({ evaluations_semantic: z.optional(z.enum(semantics)) })),
});

/** One item of a batch with the defaults in it, or what does not fit. */
export type EvaluationsItem = {
  readonly read: EvaluationRequest | Malformed;
  /** Where in the whole body a place of this item stands: in the item, or in a default it took over. */
  readonly pointerIn: (pointer: string) => string;
};

export type EvaluationsRequest =
  | { readonly one: EvaluationRequest }
  | { readonly items: readonly EvaluationsItem[]; readonly semantic: EvaluationsSemantic };

function readItem(item: unknown, defaults: object, place: number): EvaluationsItem {
  const here = `/evaluations/${place}`;
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return {
      read: { malformed: [{ pointer: "", detail: "Send an object." }] },
      pointerIn: () => here,
    };
  return {
    read: parseEvaluationRequest({ ...defaults, ...item }),
    pointerIn: (pointer) => {
      const [, field = ""] = pointer.split("/");
      return Object.hasOwn(defaults, field) && !Object.hasOwn(item, field)
        ? pointer
        : `${here}${pointer}`;
    },
  };
}

/**
 * The body of the Access Evaluations API (AuthZEN 1.0, “The Access Evaluations API Request”). A top-level subject, action, resource or
 * context stands in, whole, for each that an item leaves out. Without evaluations, or with none in the list, it is one question.
 */
export function parseEvaluationsRequest(body: unknown): EvaluationsRequest | Malformed {
  const read = parseFitting(envelope, body);
  if (isMalformed(read)) return read;
  const { evaluations = [], options, ...defaults } = read;
  if (evaluations.length === 0) {
    const one = parseEvaluationRequest(defaults);
    return isMalformed(one) ? one : { one };
  }
  return {
    items: evaluations.map((item, place) => readItem(item, defaults, place)),
    semantic: options?.evaluations_semantic ?? "execute_all",
  };
}
