import {
  isMalformed,
  type Malformed,
  parseEvaluationBody,
  type SubjectSearchRequest,
} from "@elm-court/contract";
import { type ApiKey, type KeyScope, type StaffId, testStaffId } from "@elm-court/domain";
import type { Found, PageAsked, Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import { decideBodies } from "../evaluation/decide-bodies.ts";
import { decideEach } from "./decide-each.ts";

type FoundStaff = { readonly type: string; readonly id: string };

/** Who may write to a child is more than an answer about one of them: it takes a scope of its own. */
const needed: readonly KeyScope[] = ["check", "search_staff"];

/** Whom a key can see: a live one the staff, a test key the one there is to try things out. */
async function staffOf({ store }: AccessDeps, { kind }: ApiKey): Promise<readonly StaffId[]> {
  return kind === "test" ? [testStaffId] : store.listStaffIds();
}

/**
 * Which members of staff may contact this pupil in this way now (AuthZEN 1.0, “Subject Search API”)? Whom an exemption names is not to be
 * read from it: none counts (product behaviour 25). Staff outside the key's limits are
 * refused one by one, so they are not listed.
 */
export async function searchStaff(
  deps: AccessDeps,
  bearer: Bearer,
  { subject, action, resource, context }: SubjectSearchRequest,
  page: PageAsked,
): Promise<Found<FoundStaff> | Malformed | Refusal> {
  const { type } = subject;
  const asked = parseEvaluationBody({ subject: { type, id: "nobody" }, action, context, resource });
  if (isMalformed(asked)) return asked;
  const called = await decideBodies(deps, bearer, needed, [asked]);
  if ("refused" in called) return called;
  const { key } = called;
  const limits = { ...key.limits, staffIds: undefined };
  const outside = limitRefusal({ ...key, limits }, contactRequestOf(asked));
  if (outside !== undefined) return outside;
  const ids = await staffOf(deps, key);
  const bodyFor = (id: string) => ({ ...asked, subject: { type, id } });
  const found = await decideEach(deps, bearer, needed, { ids, bodyFor }, page);
  if ("refused" in found) return found;
  return { ...found, results: found.results.map((body) => ({ type, id: body.subject.id })) };
}
