import { addSeconds, type Instant, millisecondsOf } from "@elm-court/domain";
import { keys } from "../dynamo/keys.ts";
import type { Condition, Table, TableName, Write } from "../table/table.ts";
import { loadSending } from "./load-sending.ts";
import type { DecidedItem, OnceCall, OnceName, OnceRun, SendStore } from "./sending.ts";

const keptSeconds = 48 * 60 * 60;

/** When DynamoDB may clean up: what is still there is still given, so that nothing is ever done twice for having been kept too long. */
const expirySeconds = (at: Instant): number =>
  Math.floor(millisecondsOf(addSeconds(at, keptSeconds)) / 1000);

/** Whatever rested on something of `safeguarding` is kept there and nowhere else (promise P3). */
function tableFor({ restedOn }: { readonly restedOn: readonly unknown[] }): TableName {
  return restedOn.length === 0 ? "school" : "safeguarding";
}

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
      ]);
      return written.done ? "recorded" : "changed";
    },
    endRun: async (once, run) => {
      await table.write([callWrite(once, run, { status: run.runId })]);
    },
  };
}
