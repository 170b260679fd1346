import { addSeconds, type Instant } from "@elm-court/domain";
import type { Family } from "@elm-court/store";
import type { ParentDeps } from "../deps.ts";
import { type Draft, draftText, parseDraft } from "./draft.ts";
import { hasEnded } from "./has-ended.ts";
import { loadShownFamily } from "./load-shown-family.ts";
import { hashToken } from "./token.ts";

const idleSeconds = 30 * 60;

/** A parent in a session: who they are and who their children are comes from here only (trust P6). */
export type Visit = {
  readonly sessionHash: string;
  readonly now: Instant;
  readonly family: Family;
  readonly draft: Draft;
};

/** The visit that a session's token stands for; `undefined` when it has expired, or its link has been stopped since or is over. */
export async function loadVisit(deps: ParentDeps, token: string): Promise<Visit | undefined> {
  const { store, now } = deps;
  const at = now();
  const session = await store.findSession(hashToken(token), at);
  if (session === undefined || session.expiresAt <= at) return undefined;
  const draft = parseDraft(session.draft);
  const [link, family] = await Promise.all([
    store.findLink(draft.linkHash),
    loadShownFamily(deps, session.parentId),
  ]);
  if (link === undefined || hasEnded(link, at) || family === undefined) return undefined;
  return { sessionHash: session.tokenHash, now: at, family, draft };
}

/** Keeps what was filled in, and gives the session another 30 minutes. */
export async function saveDraft(deps: ParentDeps, visit: Visit, draft: Draft): Promise<void> {
  await deps.store.saveSession({
    tokenHash: visit.sessionHash,
    parentId: visit.family.parent.id,
    expiresAt: addSeconds(visit.now, idleSeconds),
    draft: draftText(draft),
  });
}

/** Begins a visit for the parent of a link. Returns the token that the browser keeps. */
export async function beginVisit(
  deps: ParentDeps,
  link: { readonly tokenHash: string },
  family: Family,
): Promise<string> {
  const token = deps.randomToken();
  const draft = { linkHash: link.tokenHash, submissionId: deps.randomId(), allowed: {} };
  const visit = { sessionHash: hashToken(token), now: deps.now(), family, draft };
  await saveDraft(deps, visit, draft);
  return token;
}

/** Goes on under a new token, which the browser keeps from now; the old one opens nothing any more. */
export async function renewVisit(deps: ParentDeps, visit: Visit, draft: Draft): Promise<string> {
  const token = deps.randomToken();
  await saveDraft(deps, { ...visit, sessionHash: hashToken(token) }, draft);
  await deps.store.endSession(visit.sessionHash);
  return token;
}
