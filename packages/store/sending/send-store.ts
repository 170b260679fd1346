import { addSeconds, type Instant, millisecondsOf } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import { parseOptional } from "../items/parse-body.ts";
import { apiKey } from "../items/directory-schemas.ts";
import type { Condition, Item, Key, Table, Write } from "../table/table.ts";
import { loadSending } from "./load-sending.ts";
import { send as sendSchema, signingKeys } from "./sending-schemas.ts";
import { tableFor } from "./table-for.ts";
import type { DecidedItem, OnceCall, OnceName, OnceRun, SendStore } from "./sending.ts";

const keptSeconds = 48 * 60 * 60;

/** When DynamoDB may clean up: what is still there is still given, so that nothing is ever done twice for having been kept too long. */
const expirySeconds = (at: Instant): number =>
  Math.floor(millisecondsOf(addSeconds(at, keptSeconds)) / 1000);

/** The call, with its run as the `status` that the next one hangs on. */
function callWrite({ hash, asked }: OnceName, run: OnceRun, onlyIf: Condition): Write {
  const { runId, leaseEndsAt } = run;
  const call: OnceCall = { asked, runId, leaseEndsAt };
  return {
    put: {
      ...keys.onceCall(hash),
      body: JSON.stringify(call),
      status: runId,
      expiresAtSeconds: expirySeconds(leaseEndsAt),
    },
    onlyIf,
  };
}

function beginWrites({ once, begin }: DecidedItem): Write[] {
  if (begin === undefined) return [];
  const { run, before } = begin;
  return [callWrite(once, run, before === undefined ? "absent" : { status: before.runId })];
}

function sendWrites({ send }: DecidedItem): Write[] {
  if (send === undefined) return [];
  const table = tableFor(send);
  const { id, pupilId } = send;
  return [
    {
      put: { ...keys.send(id, table), body: JSON.stringify(send), version: 1 },
      onlyIf: "absent",
    },
    { put: { ...keys.pupilSend(pupilId, id, table), body: JSON.stringify({ id }) } },
  ];
}

/** A permit is put once, and changed once: when it is used, and only by whoever still finds it unused. */
function permitWrites({ permit, answer }: DecidedItem): Write[] {
  if (permit === undefined) return [];
  const isUsed = permit.used !== undefined;
  const item: Item = {
    ...keys.permit(permit.id, tableFor(permit)),
    body: JSON.stringify(permit),
    version: isUsed ? 2 : 1,
    expiresAtSeconds: expirySeconds(answer.at),
  };
  return [{ put: item, onlyIf: isUsed ? { version: 1 } : "absent" }];
}

/** An item that hangs on nothing. */
const kept = (key: Key, thing: object): Write => ({
  put: { ...key, body: JSON.stringify(thing) },
});

/** The other things that an item may leave: the record of a contact, and a talk in person to be had. */
function besideWrites({ record, followUp }: DecidedItem): Write[] {
  return [
    ...(record === undefined
      ? []
      : [kept(keys.pupilRecord(record.pupilId, record.id, tableFor(record)), record)]),
    ...(followUp === undefined
      ? []
      : [kept(keys.followUp(followUp.id, tableFor(followUp)), followUp)]),
  ];
}

/** Holds while the item is what was read. */
const stillIs = (item: Item): Write => ({ check: item, onlyIf: { body: item.body } });

/** Sends, and the answers that are given again to whoever repeats a call. */
export function createSendStore(table: Table): SendStore {
  return {
    loadSending: (asked) => loadSending(table, asked),
    recordDecided: async (decided) => {
      const { once, place, answer, asRead } = decided;
      const written = await table.write([
        ...asRead.checks,
        ...beginWrites(decided),
        {
          put: {
            ...keys.onceAnswer(once.hash, place),
            body: JSON.stringify(answer),
            expiresAtSeconds: expirySeconds(answer.at),
          },
          onlyIf: "absent",
        },
        ...sendWrites(decided),
        ...permitWrites(decided),
        ...besideWrites(decided),
      ]);
      return written.done ? "recorded" : "changed";
    },
    loadSend: async (keyId, id) => {
      const [key, plain, resting] = await table.getMany([
        keys.apiKey(keyId),
        keys.send(id, "school"),
        keys.send(id, "safeguarding"),
      ]);
      return {
        key: parseOptional(apiKey, key),
        send: parseOptional(sendSchema, plain ?? resting),
        asRead: { checks: key === undefined ? [] : [stillIs(key)] },
      };
    },
    settleSend: async ({ settled, line, asRead }) => {
      const written = await table.write([
        ...asRead.checks,
        {
          put: {
            ...keys.send(settled.id, tableFor(settled)),
            body: JSON.stringify(settled),
            version: 2,
          },
          onlyIf: { version: 1 },
        },
        ...(line === undefined
          ? []
          : [
              {
                put: { ...keys.contactLine(line.pupilId, line.sendId), body: JSON.stringify(line) },
              },
            ]),
      ]);
      return written.done ? "settled" : "changed";
    },
    loadSigningKeys: async () => {
      const [held] = await table.getMany([keys.signingKeys()]);
      return parseOptional(signingKeys, held);
    },
    saveSigningKeys: async (next) => {
      const before = next.version - 1;
      const written = await table.write([
        {
          put: { ...keys.signingKeys(), body: JSON.stringify(next), version: next.version },
          onlyIf: before === 0 ? "absent" : { version: before },
        },
      ]);
      return written.done;
    },
    endRun: async (once, run) => {
      await table.write([callWrite(once, run, { status: run.runId })]);
    },
  };
}
