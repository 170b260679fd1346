import { isMalformed, type Malformed, parseRecordBody, type RecordBody } from "@elm-court/contract";
import {
  type ContactRecord,
  type FollowUp,
  type Instant,
  isOfSend,
  isRecordId,
  isSocialNetwork,
  isStillToCome,
  isTestId,
  makeId,
  testFacts,
  wayInUse,
} from "@elm-court/domain";
import type { SendingFacts, SendingRead } from "@elm-court/store";
import type { Answered } from "../authzen/answer-call.ts";
import type { Refusal } from "../authzen/decision-point.ts";
import { type Bearer, limitRefusal, mayCall } from "../credentials/may-call.ts";
import type { AccessDeps } from "../deps.ts";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";
import { unavailableDetail } from "../http/answer-problem.ts";
import { beginRun, onceNameOf, refuseRun } from "./once.ts";
import { openFollowUp } from "./open-follow-up.ts";

/** The path of contact records: they are put there, and no key lists them. */
export const recordsPath = "/contact/v1/records";

const mostTries = 6;
const pauseMs = 20;
const unavailable: Refusal = { refused: "unavailable", detail: unavailableDetail };
const misfit = (pointer: string, detail: string): Malformed => ({
  malformed: [{ pointer, detail }],
});

type Recorded = { readonly record: ContactRecord; readonly followUp: FollowUp | undefined };

/** The record that a body asks for, with the talk that it makes necessary, or what in it cannot be. */
function recordOf(
  { settings, randomId }: Pick<AccessDeps, "settings" | "randomId">,
  bearer: Bearer,
  body: RecordBody,
  read: { readonly facts: SendingFacts; readonly send: SendingRead["items"][number]["send"] },
  now: Instant,
): Recorded | Malformed {
  const { staffId, pupilId, channel, accountId, reason } = contactRequestOf({
    ...body,
    at: undefined,
  });
  const way = wayInUse(settings, channel)?.channel;
  const isTest = bearer.kind === "test";
  const known = isTest ? testFacts({ staffId, accountId, pupilId }, "check") : read.facts;
  const isForeign = !isTest && (isTestId(staffId) || isTestId(pupilId));
  if (way === undefined) return misfit("/action/name", "Send one of the school's ways of contact.");
  if (staffId === undefined || known.staff?.kind !== body.subject.type || isForeign)
    return misfit("/subject/id", "Send the id of a member of staff.");
  if (pupilId === undefined || known.pupil === undefined)
    return misfit("/resource/id", "Send the id of a pupil.");
  if (isStillToCome(body.at, now))
    return misfit("/at", "Send when it happened: that is not in the future.");
  const { direction, at, sendId, note } = body;
  const id = makeId(isRecordId, "rec", randomId());
  const { keyId } = bearer;
  const told = {
    id,
    keyId,
    staffId,
    pupilId,
    channel: way,
    accountId,
    reason,
    direction,
    at,
    note,
  };
  const { send } = read;
  if (sendId !== undefined && (send === undefined || !isOfSend({ ...told, sendId }, send)))
    return misfit("/sendId", "Send the “sendId” that this key was given for this very message.");
  const restedOn = send?.restedOn ?? [];
  const isReceived = direction === "received" && isSocialNetwork(settings, way);
  const followUp =
    isReceived && !isTest
      ? openFollowUp({ staffId, pupilId, channel }, "pupil_wrote", now)
      : undefined;
  return { record: { ...told, recordedAt: now, sendId, restedOn }, followUp };
}

/**
 * `POST /contact/v1/records`: a contact that has happened, sent or received (clauses 6.4 and 7.3). Without a send nobody asked first, and
 * the answer says so. What a pupil sent on a social network asks for a talk in person (clause 8.4).
 */
export async function recordContact(
  deps: AccessDeps,
  bearer: Bearer,
  idempotencyKey: string,
  json: unknown,
): Promise<Answered | Malformed | Refusal> {
  const body = parseRecordBody(json);
  if (isMalformed(body)) return body;
  const { store, randomId } = deps;
  const request = contactRequestOf({ ...body, at: undefined });
  const once = onceNameOf(bearer.keyId, idempotencyKey, recordsPath, json);
  const run = beginRun(randomId(), deps.now());
  const item = { place: 0, sendId: body.sendId, ...request };
  for (let tries = 1; ; tries += 1) {
    const now = deps.now();
    const { key, call, items } = await store.loadSending({
      keyId: bearer.keyId,
      once,
      items: [item],
    });
    const called = mayCall(key, bearer, ["record"], undefined);
    if ("refused" in called) return called;
    const { given, facts = "unread", send } = items[0] ?? {};
    const refused = limitRefusal(called.key, request) ?? refuseRun(once, run, call, given, now);
    if (refused !== undefined) return refused;
    if (given !== undefined) return { body: given.view, status: 201 };
    if (facts === "unread") return unavailable;
    const decided = recordOf(deps, bearer, body, { facts, send }, now);
    if (isMalformed(decided)) return decided;
    const { record } = decided;
    const view = { recordId: record.id, checked: record.sendId !== undefined };
    const recorded = await store.recordDecided({
      once,
      place: 0,
      begin: { run, before: call },
      asRead: facts.asRead,
      answer: { at: now, view, restedOn: record.restedOn },
      ...decided,
    });
    if (recorded === "recorded") return { body: view, status: 201 };
    if (tries === mostTries) return unavailable;
    await deps.pause(pauseMs * tries);
  }
}
