import { createHash } from "node:crypto";
import type { EvaluationBody } from "@elm-court/contract";
import type { KeyScope } from "@elm-court/domain";
import type { Found, PageAsked, Refusal } from "../authzen/decision-point.ts";
import type { Bearer } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { decideBodies } from "../evaluation/decide-bodies.ts";
import { unreadPart } from "./unread-part.ts";

/** How many one page looks at. */
const mostOnPage = 1000;

/** They stand in the order of this, so that where a page ended names nobody. */
const placeOf = (id: string): string => createHash("sha256").update(id).digest("base64url");

/**
 * Those of `ids` about whom the answer is yes now, a page of them at a time: a page looks at as many as its limit says, a thousand at
 * most, and each is decided on strong reads, never with an exemption.
 */
export async function decideEach(
  deps: AccessDeps,
  bearer: Bearer,
  needed: readonly KeyScope[],
  {
    ids,
    bodyFor,
  }: { readonly ids: readonly string[]; readonly bodyFor: (id: string) => EvaluationBody },
  { after, limit }: PageAsked,
): Promise<Found<EvaluationBody> | Refusal> {
  const left = ids
    .map((id) => ({ id, place: placeOf(id) }))
    .filter(({ place }) => place > (after ?? ""))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const looked = left.slice(0, Math.min(limit ?? mostOnPage, mostOnPage));
  const bodies = looked.map(({ id }) => bodyFor(id));
  const decided = await decideBodies(deps, bearer, needed, bodies);
  if ("refused" in decided) return decided;
  const unread = unreadPart(decided.key, bodies.map(decided.decisionFor));
  if (unread !== undefined) return unread;
  return {
    results: bodies.filter((body) => {
      const decision = decided.decisionFor(body);
      return !("refused" in decision) && decision.outcome === "allow";
    }),
    next: looked.length < left.length ? (looked.at(-1)?.place ?? after ?? "") : undefined,
  };
}
