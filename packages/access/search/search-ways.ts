import {
  type ActionSearchRequest,
  isMalformed,
  type Malformed,
  parseEvaluationBody,
} from "@elm-court/contract";
import { type Decision, waysInUse } from "@elm-court/domain";
import type { Found, PageAsked, Refusal } from "../authzen/decision-point.ts";
import type { Bearer, LimitRefusal } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { decideBodies } from "../evaluation/decide-bodies.ts";
import { pageOf } from "./page-of.ts";
import { unreadPart } from "./unread-part.ts";

/** Nothing stands against this way, but for the account where none was named: an allow, or only the account is missing. */
function isOpen(decision: Decision | LimitRefusal, accountNamed: boolean): boolean {
  if ("refused" in decision) return false;
  const { outcome, reasons } = decision;
  return (
    outcome === "allow" ||
    (!accountNamed &&
      reasons.every(({ code, effect }) => effect === "allow" || code === "account_missing"))
  );
}

/** Outside a limit that has nothing to do with the way: the whole search is, not one of its results. */
function isForWhole(decision: Decision | LimitRefusal): decision is LimitRefusal {
  return "refused" in decision && decision.limit !== "channels";
}

/**
 * Which ways may this member of staff use for this pupil now (AuthZEN 1.0, “Action Search API”)? Such a request has no action, so the
 * reason and the account come in `context`; without a reason a genuine one is taken for granted, without an account it stays open. One
 * strong read; never with an exemption. A way outside the key's limits is not listed.
 */
export async function searchWays(
  deps: AccessDeps,
  bearer: Bearer,
  { subject, resource, context = {} }: ActionSearchRequest,
  page: PageAsked,
): Promise<Found<{ readonly name: string }> | Malformed | Refusal> {
  const { reason = "arrangements", reasonWords, account } = context;
  const properties = { reason, reasonWords, account };
  const read = waysInUse(deps.settings).map(({ channel }) =>
    parseEvaluationBody({ subject, resource, context, action: { name: channel, properties } }),
  );
  const unfit = read.find(isMalformed);
  if (unfit !== undefined)
    return {
      malformed: unfit.malformed.map(({ pointer, detail }) => ({
        pointer: pointer.replace("/action/properties", "/context"),
        detail,
      })),
    };
  const bodies = read.flatMap((one) => (isMalformed(one) ? [] : [one]));
  const decided = await decideBodies(deps, bearer, ["check"], bodies);
  if ("refused" in decided) return decided;
  const outside = bodies.map((body) => decided.decisionFor(body)).find(isForWhole);
  if (outside !== undefined) return outside;
  const unread = unreadPart(decided.key, bodies.map(decided.decisionFor));
  if (unread !== undefined) return unread;
  const open = bodies
    .filter((body) => isOpen(decided.decisionFor(body), account !== undefined))
    .map((body) => ({ name: body.action.name }));
  return pageOf(open, ({ name }) => name, page);
}
