import {
  type Ending,
  isEndingId,
  isErrandId,
  isObjectionId,
  makeId,
  type PupilEvent,
} from "@elm-court/domain";
import { expect, it } from "vitest";
import { added, fresh, noon, par, pup, said } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Wishes to take a no back: settled once, in one transaction with what they do. */
export function endingCases(twin: () => Twin): void {
  async function newEnding() {
    const { store } = twin();
    const parentId = par(`par_${fresh()}`);
    const pupilId = pup(`pup_${fresh()}`);
    await store.recordEvents([added(pupilId)], noon);
    const [new1] = await store.loadStates([pupilId]);
    await store.recordEvents([{ before: new1!, events: [said(new1!, parentId, "all")] }], noon);
    const [state] = await store.loadStates([pupilId]);
    const objectionId = state?.objections[0]?.id ?? makeId(isObjectionId, "obj", "none");
    const ending: Ending = {
      id: makeId(isEndingId, "end", fresh()),
      parentId,
      objections: [{ pupilId, objectionId, version: state!.version }],
      askedAt: noon,
      status: "pending",
    };
    const errandId = makeId(isErrandId, "ern", fresh());
    await store.addEnding(ending, {
      id: errandId,
      kind: "tell_of_ending",
      parentId,
      endingId: ending.id,
      at: noon,
    });
    const event: PupilEvent = {
      type: "objection_withdrawn",
      objectionId,
      parentId,
      endingId: ending.id,
      askedAt: noon,
    };
    const receipt = { id: `ended ${ending.id}`, parentId, by: "parent", at: noon } as const;
    return { ending, pupilId, state: state!, event, errandId, receipt };
  }
  const settledAs = (ending: Ending, status: "ended" | "stopped"): Ending => ({
    ...ending,
    status,
    settledAt: noon,
  });

  it("a wish waits in the list until it is settled, and its errand is kept with it", async () => {
    const { store, table } = twin();
    const { ending, errandId } = await newEnding();
    const listed = () => store.listPendingEndings().then((all) => all.map(({ id }) => id));
    expect(await listed()).toContain(ending.id);
    expect(await store.listEndings(ending.parentId)).toEqual([ending]);
    const [errand] = await table.getMany([
      { table: "school", pk: `ERRAND#${errandId}`, sk: "ERRAND" },
    ]);
    expect(JSON.parse(errand?.body ?? "{}")).toMatchObject({ endingId: ending.id });
    expect(await store.settleEnding(settledAs(ending, "stopped"), [], noon)).toBe("settled");
    expect(await listed()).not.toContain(ending.id);
    expect(await store.listEndings(ending.parentId)).toEqual([settledAs(ending, "stopped")]);
  });

  it("the no ends with the wish, its event and what the receipt is about, or not at all", async () => {
    const { store } = twin();
    const { ending, pupilId, state, event, receipt } = await newEnding();
    const changes = [{ before: state, events: [event] }];
    const ended = settledAs(ending, "ended");
    expect(await store.settleEnding(ended, changes, noon, receipt)).toBe("settled");
    expect(await store.settleEnding(ended, changes, noon, receipt)).toBe("conflict");
    expect(await store.loadStates([pupilId])).toMatchObject([{ version: 3, objections: [] }]);
    expect((await store.listEvents(pupilId)).at(-1)?.event).toEqual(event);
    expect(await store.loadSubmission(receipt.id)).toEqual(receipt);
  });

  it("a wish that was stopped ends nothing, and of a stop and an end at once one wins", async () => {
    const { store } = twin();
    const { ending, pupilId, state, event, receipt } = await newEnding();
    const changes = [{ before: state, events: [event] }];
    const [stopped, ended] = await Promise.all([
      store.settleEnding(settledAs(ending, "stopped"), [], noon),
      store.settleEnding(settledAs(ending, "ended"), changes, noon, receipt),
    ]);
    expect([stopped, ended].toSorted()).toContain("conflict");
    const [after] = await store.loadStates([pupilId]);
    expect(after?.objections).toHaveLength(ended === "settled" ? 0 : 1);
  });

  it("a no that came in after the wish was looked at is not ended", async () => {
    const { store } = twin();
    const { ending, pupilId, state, event, receipt } = await newEnding();
    const events = [said(state, ending.parentId, "all")];
    await store.recordEvents([{ before: state, events }], noon);
    const changes = [{ before: state, events: [event] }];
    const ended = settledAs(ending, "ended");
    expect(await store.settleEnding(ended, changes, noon, receipt)).toBe("conflict");
    expect(await store.loadStates([pupilId])).toMatchObject([{ objections: [{ ways: "all" }] }]);
    expect(await store.listEndings(ending.parentId)).toEqual([ending]);
  });
}
