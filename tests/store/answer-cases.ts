import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { applyEvent, emptyState } from "@elm-court/domain";
import { keys } from "../../packages/store/dynamo/keys.ts";
import { added, fresh, noon, par, pup, said } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Answers: one transaction of state, numbered event and idempotency item (promise P2). */
export function answerCases(twin: () => Twin): void {
  async function newPupil() {
    const id = pup(`pup_${fresh()}`);
    await twin().store.recordEvents([added(id)], noon);
    const [state] = await twin().store.loadStates([id]);
    if (state === undefined) throw new Error("not there");
    return state;
  }
  const submission = (parentId = par("par_1")) => ({
    id: fresh(),
    parentId,
    by: "parent" as const,
    at: noon,
  });

  it("an answer is the state, a numbered event and the idempotency item, or nothing", async () => {
    const before = await newPupil();
    const once = submission();
    const events = [said(before, par("par_1"), "all")];
    expect(await twin().store.recordEvents([{ before, events }], noon, once)).toBe("recorded");
    const [after] = await twin().store.loadStates([before.pupilId]);
    expect(after).toMatchObject({ version: 2, objections: [{ ways: "all", status: "active" }] });
    expect(await twin().store.loadSubmission(once.id)).toEqual(once);
  });

  it("the same submission twice is one answer", async () => {
    const before = await newPupil();
    const once = submission();
    const change = { before, events: [said(before, par("par_1"), "all")] };
    await twin().store.recordEvents([change], noon, once);
    expect(await twin().store.recordEvents([change], noon, once)).toBe("already_recorded");
    expect(await twin().store.listEvents(before.pupilId)).toHaveLength(2);
  });

  it("two parents at once: the later one must decide again, and nothing of it is kept", async () => {
    const before = await newPupil();
    const mother = { before, events: [said(before, par("par_m"), "all")] };
    const father = { before, events: [said(before, par("par_f"), "nothing")] };
    expect(await twin().store.recordEvents([mother], noon, submission())).toBe("recorded");
    const lost = submission(par("par_f"));
    expect(await twin().store.recordEvents([father], noon, lost)).toBe("conflict");
    expect(await twin().store.loadSubmission(lost.id)).toBeUndefined();
    const [state] = await twin().store.loadStates([before.pupilId]);
    expect(state?.objections).toHaveLength(1);
  });

  it("one child's conflict keeps the other child's answer out too", async () => {
    const [one, two] = [await newPupil(), await newPupil()];
    const stale = { ...two, version: 7 };
    const changes = [one, stale].map((before) => ({
      before,
      events: [said(before, par("par_1"), "all")],
    }));
    expect(await twin().store.recordEvents(changes, noon, submission())).toBe("conflict");
    const [untouched] = await twin().store.loadStates([one.pupilId]);
    expect(untouched?.objections).toEqual([]);
  });

  it("an event that cannot be written keeps the state out too", async () => {
    const before = await newPupil();
    const taken = { ...keys.pupilEvent(before.pupilId, before.version + 1), body: "{}" };
    await twin().table.write([{ put: taken }]);
    const once = submission();
    const events = [said(before, par("par_1"), "all")];
    expect(await twin().store.recordEvents([{ before, events }], noon, once)).toBe("conflict");
    expect(await twin().store.loadStates([before.pupilId])).toEqual([before]);
    expect(await twin().store.loadSubmission(once.id)).toBeUndefined();
  });

  it("the state is the replay of the events, and each event carries the hash of what it says", async () => {
    const before = await newPupil();
    const events = [said(before, par("par_1"), { allExcept: [] })];
    await twin().store.recordEvents([{ before, events }], noon);
    const history = await twin().store.listEvents(before.pupilId);
    expect(history.map((one) => one.version)).toEqual([1, 2]);
    const replay = history.map((one) => one.event).reduce(applyEvent, emptyState(before.pupilId));
    const [state] = await twin().store.loadStates([before.pupilId]);
    expect(state).toEqual(replay);
    const [stored] = await twin().table.getMany([keys.pupilEvent(before.pupilId, 2)]);
    const { salt, payloadHash, event } = JSON.parse(stored?.body ?? "{}");
    const hash = createHash("sha256")
      .update(`${salt}.${JSON.stringify(event)}`)
      .digest("hex");
    expect(payloadHash).toBe(hash);
  });

  it("an unknown pupil has no state", async () => {
    expect(await twin().store.loadStates([pup("pup_nobody")])).toEqual([]);
  });
}
