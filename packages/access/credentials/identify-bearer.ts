import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, credentialDetail } from "./may-call.ts";
import { readBearer } from "./read-bearer.ts";

/** Who calls, as far as the `Authorization` header says; nothing is looked up yet. */
export function identifyBearer(
  authorization: string | undefined,
): { readonly caller: Bearer } | Refusal {
  const caller = readBearer(authorization);
  return typeof caller === "string" ? { refused: caller, detail: credentialDetail } : { caller };
}
