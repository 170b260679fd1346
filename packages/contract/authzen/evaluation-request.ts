import * as z from "zod/mini";
import { action, context, entity, type Malformed, parseFitting } from "./entities.ts";

const evaluationRequest = z.object({ subject: entity, action, resource: entity, context });

/** One question of AuthZEN, whatever it is about. */
export type EvaluationRequest = z.infer<typeof evaluationRequest>;

/** The body of the Access Evaluation API (AuthZEN 1.0, “The Access Evaluation API Request”). */
export function parseEvaluationRequest(body: unknown): EvaluationRequest | Malformed {
  return parseFitting(evaluationRequest, body);
}
