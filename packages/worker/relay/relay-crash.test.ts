import { channelOf } from "@elm-court/domain";
import { createMemoryTable, createStore, StoreUnavailable, type Table } from "@elm-court/store";
import { expect, it } from "vitest";
import { added, noon, par, pup, said } from "../../../tests/store/fixtures.ts";
import { accepts, createTestSchool } from "../messages/testing/create-test-school.ts";
import { relayPupil } from "./relay-pupil.ts";

const id = pup("pup_1");
type Moment = { readonly call: number; readonly when: "before" | "after" };

/** A table that breaks off at one call: before it is done, or when it is done and nobody hears of it. */
function breakingAt(table: Table, moment: Moment): { readonly table: Table; calls: () => number } {
  let calls = 0;
  const or = async <T>(call: () => Promise<T>): Promise<T> => {
    calls += 1;
    const breaks = calls === moment.call;
    if (breaks && moment.when === "before") throw new StoreUnavailable("broken off");
    const answer = await call();
    if (breaks) throw new StoreUnavailable("broken off");
    return answer;
  };
  return {
    calls: () => calls,
    table: {
      ...table,
      getMany: (keys) => or(() => table.getMany(keys)),
      query: (pk, prefix) => or(() => table.query(pk, prefix)),
      write: (writes) => or(() => table.write(writes)),
    },
  };
}

/** A pupil with a no with an exception, then a wider one: four changes in all. */
async function aSchool() {
  const table = createMemoryTable();
  const store = createStore(table, () => "salt");
  await store.recordEvents([added(id)], noon);
  for (const [by, ways] of [
    ["par_1", { allExcept: [channelOf("email")] }],
    ["par_2", "all"],
  ] as const) {
    const [before] = await store.loadStates([id]);
    await store.recordEvents([{ before: before!, events: [said(before!, par(by), ways)] }], noon);
  }
  const relay = (through: Table) => {
    const { deps } = createTestSchool(accepts);
    const store = createStore(through, () => "salt");
    return relayPupil({ ...deps, store, now: () => noon }, id);
  };
  const told = async () => {
    const page = await store.loadChanges("live", 0, 1000, noon);
    if (page === "expired") throw new Error("expired");
    expect(page.head).toBe(page.changes.length);
    return page.changes.map(
      ({ cursor, effect, channels }) => `${cursor} ${effect} ${[channels].flat().join()}`,
    );
  };
  return { table, relay, told };
}

const whole = ["1 ask_again all", "2 stop all", "3 ask_again email", "4 stop all"];
const calls = ["how far", "the events", "the head", "the changes", "how far now", "the events now"];

it("asks the table for what is listed here", async () => {
  const { table, relay, told } = await aSchool();
  const broken = breakingAt(table, { call: 0, when: "before" });
  expect(await relay(broken.table)).toBe("numbered");
  expect(broken.calls()).toBe(calls.length);
  expect(await told()).toEqual(whole);
});

const moments = calls.flatMap((call, place) =>
  (["before", "after"] as const).map((when) => [when, call, place + 1] as const),
);
it.each(moments)(
  "broken off %s %s is done: all or nothing is numbered, and the repeat gives each event its number once",
  async (when, _, call) => {
    const { table, relay, told } = await aSchool();
    await expect(relay(breakingAt(table, { call, when }).table)).rejects.toThrow("broken off");
    const isDone = call > 4 || (call === 4 && when === "after");
    expect(await told()).toEqual(isDone ? whole : []);
    await relay(table);
    await relay(table);
    expect(await told()).toEqual(whole);
  },
);
