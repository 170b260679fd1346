import * as z from "zod/mini";
import { mostEvaluations, envelope } from "../authzen/evaluations-request.ts";
import { actionSearch, resourceSearch, subjectSearch } from "../authzen/search-request.ts";
import { evaluationBody } from "../evaluation/evaluation-body.ts";

/** A batch as the API reads it: whatever an item leaves out comes from the top. */
export const evaluationsRequest = z.extend(envelope, {
  evaluations: z.optional(z.array(z.partial(evaluationBody)).check(z.maxLength(mostEvaluations))),
});

/** A search for ways has no action, so what belongs to one stands in its context. */
export const actionSearchRequest = z.extend(actionSearch, {
  context: z.optional(
    z.object({
      reason: z.optional(z.string()),
      reasonWords: z.optional(z.string()),
      account: z.optional(z.string()),
      at: z.optional(z.string()),
    }),
  ),
});

/** A search for pupils asks the question of a check, without saying about whom. */
export const resourceSearchRequest = z.extend(resourceSearch, {
  action: evaluationBody.shape.action,
  context: evaluationBody.shape.context,
});

/** A search for staff asks the question of a check, without saying who. */
export const subjectSearchRequest = z.extend(subjectSearch, {
  action: evaluationBody.shape.action,
  context: evaluationBody.shape.context,
});
