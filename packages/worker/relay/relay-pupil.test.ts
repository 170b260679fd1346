import {
  channelOf,
  instantOf,
  type NumberedChange,
  type ObjectedWays,
  type PupilId,
} from "@elm-court/domain";
import { createMemoryTable, createStore } from "@elm-court/store";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldAfterAll, missedBy } from "../../../tests/feed/tool-stops.ts";
import { anyWays } from "../../../tests/objections/any-answer.ts";
import { added, noon, par, pup, said } from "../../../tests/store/fixtures.ts";
import { keys } from "../../store/dynamo/keys.ts";
import { accepts, createTestSchool } from "../messages/testing/create-test-school.ts";
import { relayPupil } from "./relay-pupil.ts";
import { relayRecord } from "./relay-record.ts";

const id = pup("pup_1");

/** A school of its own, what happens in it, and what of that is in the feed. */
function aSchool() {
  const table = createMemoryTable();
  const store = createStore(table, () => "salt");
  const { deps, entries } = createTestSchool(accepts);
  const happens = async (pupilId: PupilId, ways?: "nothing" | ObjectedWays, by = "par_1") => {
    const [before] = await store.loadStates([pupilId]);
    const change =
      before === undefined || ways === undefined
        ? added(pupilId)
        : { before, events: [said(before, par(by), ways)] };
    expect(await store.recordEvents([change], noon)).toBe("recorded");
  };
  const feed = async (): Promise<readonly NumberedChange[]> => {
    const page = await store.loadChanges("live", 0, 100_000, noon);
    if (page === "expired") throw new Error("expired");
    return page.changes;
  };
  const told = async () =>
    (await feed()).map(
      ({ pupilId, effect, channels }) => `${pupilId} ${effect} ${[channels].flat().join()}`,
    );
  return { deps: { ...deps, store, now: () => noon }, entries, table, store, happens, feed, told };
}

describe("what happened to a pupil", () => {
  it("is in the feed once, in order, however often and however late the stream tells of it", async () => {
    const { deps, happens, told } = aSchool();
    await happens(id);
    expect(await relayPupil(deps, id)).toBe("numbered");
    expect(await relayPupil(deps, id)).toBe("left_alone");
    await happens(id, { only: [channelOf("text")] });
    await happens(id, "all", "par_2");
    expect(await relayPupil(deps, id)).toBe("numbered");
    expect(await relayPupil(deps, id)).toBe("left_alone");
    expect(await told()).toEqual(["pup_1 ask_again all", "pup_1 stop text", "pup_1 stop all"]);
  });

  it("is in the feed once when two tell of it at the same time", async () => {
    const { deps, happens, told } = aSchool();
    await happens(id);
    await happens(id, "all");
    await Promise.all([relayPupil(deps, id), relayPupil(deps, id), relayPupil(deps, id)]);
    expect(await told()).toEqual(["pup_1 ask_again all", "pup_1 stop all"]);
  });

  it("says when it was recorded, not when it was told", async () => {
    const { deps, happens, feed } = aSchool();
    await happens(id);
    const later = instantOf(Date.parse(noon) + 3_600_000);
    await relayPupil({ ...deps, now: () => later }, id);
    expect(await feed()).toMatchObject([{ at: noon, numberedAt: later }]);
  });

  it("goes in whole, though it is more than one transaction holds", async () => {
    const { deps, happens, feed } = aSchool();
    await happens(id);
    for (let times = 0; times < 45; times += 1)
      await happens(
        id,
        { allExcept: [channelOf(`way_${"a".repeat(times + 1)}`.slice(0, 40))] },
        `par_${times}`,
      );
    await relayPupil(deps, id);
    const changes = await feed();
    expect(changes.map(({ cursor }) => cursor)).toEqual(changes.map((_, place) => place + 1));
    expect(missedBy(heldAfterAll(changes), ["all"])).toEqual([]);
  });

  it("stops everything, and is in the log, when it cannot be read", async () => {
    const { deps, entries, table, happens, told } = aSchool();
    await happens(id);
    await relayPupil(deps, id);
    await happens(id, { only: [channelOf("text")] });
    await table.write([{ put: { ...keys.pupilEvent(id, 2), body: '{"name":"Amira"}' } }]);
    expect(await relayPupil(deps, id)).toBe("numbered");
    expect(await relayPupil(deps, id)).toBe("left_alone");
    expect(await told()).toEqual(["pup_1 ask_again all", "pup_1 stop all"]);
    expect(entries).toEqual([{ event: "history_unreadable" }]);
  });
});

describe("a record of the stream", () => {
  const record = (pk: string, sk: string, eventName = "INSERT") => ({
    eventName,
    dynamodb: { NewImage: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: "7" },
  });

  it("that tells of an event is read for whom it is about alone", async () => {
    const { deps, happens, told } = aSchool();
    await happens(id);
    expect(await relayRecord(deps, record("PUPIL#pup_1", "STATE"))).toBe(true);
    expect(await relayRecord(deps, record("PUPIL#pup_1", "EVENT#0000000001", "MODIFY"))).toBe(true);
    expect(await told()).toEqual([]);
    expect(await relayRecord(deps, record("PUPIL#pup_1", "EVENT#0000000001"))).toBe(true);
    expect(await told()).toEqual(["pup_1 ask_again all"]);
  });

  it("that is nobody's event must come again, and the log names nobody", async () => {
    const { deps, entries } = aSchool();
    expect(await relayRecord(deps, record("Amira", "EVENT#0000000001"))).toBe(false);
    expect(entries).toEqual([{ event: "record_malformed", recordId: "7" }]);
  });
});

it("whatever happens and however the stream tells of it, the feed is dense and a tool that keeps to it misses nothing", async () => {
  const pupils = [pup("pup_1"), pup("pup_2")] as const;
  const step = fc.oneof(
    fc.record({
      pupil: fc.constantFrom(...pupils),
      by: fc.constantFrom("par_1", "par_2"),
      ways: fc.oneof(fc.constant("nothing" as const), anyWays),
    }),
    fc.record({ tells: fc.array(fc.constantFrom(...pupils), { minLength: 1, maxLength: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const { deps, store, happens, feed } = aSchool();
      for (const one of pupils) await happens(one);
      for (const one of steps) {
        if ("tells" in one) await Promise.all(one.tells.map((pupil) => relayPupil(deps, pupil)));
        else await happens(one.pupil, one.ways, one.by);
      }
      // The last event of each is told of in the end: that is all the stream promises.
      for (const one of pupils) await relayPupil(deps, one);
      const changes = await feed();
      expect(changes.map(({ cursor }) => cursor)).toEqual(changes.map((_, place) => place + 1));
      for (const state of await store.loadStates(pupils)) {
        const held = heldAfterAll(changes.filter(({ pupilId }) => pupilId === state.pupilId));
        expect(
          missedBy(
            held,
            state.objections.map((one) => one.ways),
          ),
        ).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
