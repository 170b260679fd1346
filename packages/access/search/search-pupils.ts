import { createHash } from "node:crypto";
import {
  isMalformed,
  type Malformed,
  parseEvaluationBody,
  type ResourceSearchRequest,
} from "@elm-court/contract";
import {
  type ApiKey,
  type KeyScope,
  type PupilId,
  testPupilId,
  testPupils,
} from "@elm-court/domain";
import type { Found, PageAsked, Refusal } from "../authzen/decision-point.ts";
import type { Bearer } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { decideBodies } from "../evaluation/decide-bodies.ts";

type FoundPupil = { readonly type: string; readonly id: string };

const mostPupils = 1000;
/** A list of pupils is more than an answer about one: it takes `roster` as well. */
const needed: readonly KeyScope[] = ["check", "roster"];

/** Pupils stand in the order of this, so that where a page ended names nobody. */
const placeOf = (id: PupilId): string => createHash("sha256").update(id).digest("base64url");

/** Whom a key can see: a live one the roster, a test key the test pupils. */
async function pupilsOf({ store }: AccessDeps, { kind }: ApiKey): Promise<readonly PupilId[]> {
  return kind === "test" ? testPupils.map(testPupilId) : store.listPupilIds();
}

/**
 * Which pupils may this member of staff contact in this way now (AuthZEN 1.0, “Resource Search API”)? A page looks at as many pupils of
 * the roster as its limit says, a thousand at most, and each is decided on strong reads; never with an exemption. Nobody's roster is
 * listed for a key that may not.
 */
export async function searchPupils(
  deps: AccessDeps,
  bearer: Bearer,
  { subject, action, resource, context }: ResourceSearchRequest,
  { after, limit }: PageAsked,
): Promise<Found<FoundPupil> | Malformed | Refusal> {
  const bodyFor = (id: string) =>
    parseEvaluationBody({ subject, action, context, resource: { type: resource.type, id } });
  const asked = bodyFor("nobody");
  if (isMalformed(asked)) return asked;
  const called = await decideBodies(deps, bearer, needed, [asked]);
  if ("refused" in called) return called;
  const outside = called.decisionFor(asked);
  if ("refused" in outside) return outside;

  const roster = resource.type === "pupil" ? await pupilsOf(deps, called.key) : [];
  const left = roster
    .map((id) => ({ id, place: placeOf(id) }))
    .filter(({ place }) => place > (after ?? ""))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const looked = left.slice(0, Math.min(limit ?? mostPupils, mostPupils));
  const bodies = looked.flatMap(({ id }) => {
    const body = bodyFor(id);
    return isMalformed(body) ? [] : [body];
  });
  const decided = await decideBodies(deps, bearer, needed, bodies);
  if ("refused" in decided) return decided;
  return {
    results: bodies
      .filter((body) => {
        const decision = decided.decisionFor(body);
        return !("refused" in decision) && decision.outcome === "allow";
      })
      .map(({ resource: { type, id } }) => ({ type, id })),
    next: looked.length < left.length ? (looked.at(-1)?.place ?? after ?? "") : undefined,
  };
}
