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
import { decideEach } from "./decide-each.ts";

type FoundPupil = { readonly type: string; readonly id: string };

/** A list of pupils is more than an answer about one: it takes `roster` as well. */
const needed: readonly KeyScope[] = ["check", "roster"];

/** Whom a key can see: a live one the roster, a test key the test pupils. */
async function pupilsOf({ store }: AccessDeps, { kind }: ApiKey): Promise<readonly PupilId[]> {
  return kind === "test" ? testPupils.map(testPupilId) : store.listPupilIds();
}

/**
 * Which pupils may this member of staff contact in this way now (AuthZEN 1.0, “Resource Search API”)? Never with an exemption. Nobody's
 * roster is listed for a key that may not.
 */
export async function searchPupils(
  deps: AccessDeps,
  bearer: Bearer,
  { subject, action, resource, context }: ResourceSearchRequest,
  page: PageAsked,
): Promise<Found<FoundPupil> | Malformed | Refusal> {
  const { type } = resource;
  const asked = parseEvaluationBody({ subject, action, context, resource: { type, id: "nobody" } });
  if (isMalformed(asked)) return asked;
  const called = await decideBodies(deps, bearer, needed, [asked]);
  if ("refused" in called) return called;
  const outside = called.decisionFor(asked);
  if ("refused" in outside) return outside;
  const ids = type === "pupil" ? await pupilsOf(deps, called.key) : [];
  const bodyFor = (id: string) => ({ ...asked, resource: { type, id } });
  const found = await decideEach(deps, bearer, needed, { ids, bodyFor }, page);
  if ("refused" in found) return found;
  return { ...found, results: found.results.map((body) => ({ type, id: body.resource.id })) };
}
