import { changesView, isMalformed, type Malformed, parseChangesQuery } from "@elm-court/contract";
import type { ApiKey } from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import type { AccessDeps } from "../deps.ts";
import type { Done } from "./answer-key-call.ts";

const expired: Refusal = {
  refused: "cursor_expired",
  detail:
    "Ask without “after” for the newest cursor, then check every pupil you hold anything about, and go on from that cursor.",
};

/**
 * `GET /objections/v1/changes`: what a tool may no longer hold, in order, each change once. Never a yes, and nothing that rests on
 * `safeguarding` (promise P3). Without `after` it says where the feed stands. A test key has a feed of its own.
 */
export async function listChanges(
  { store, now }: Pick<AccessDeps, "store" | "now">,
  { kind }: ApiKey,
  input: unknown,
): Promise<Done | Malformed | Refusal> {
  const asked = parseChangesQuery(input);
  if (isMalformed(asked)) return asked;
  const { after, limit } = asked;
  if (after === undefined) {
    const head = await store.loadHead(kind);
    return { body: changesView(head, [], head) };
  }
  const page = await store.loadChanges(kind, after, limit, now());
  return page === "expired" ? expired : { body: changesView(after, page.changes, page.head) };
}
