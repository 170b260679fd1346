import {
  addSeconds,
  decideAnswer,
  type Ending,
  instantOf,
  isAnswerId,
  isEndingId,
  isErrandId,
  isObjectionId,
  isPupilId,
  makeId,
} from "@elm-court/domain";
import { StoreUnavailable } from "@elm-court/store";
import { expect, test } from "vitest";
import { relayErrand } from "../errands/relay-errand.ts";
import { handleBatch } from "../messages/handle-batch.ts";
import { accepts, createTestSchool } from "../messages/testing/create-test-school.ts";
import { settleEndings } from "./settle-endings.ts";

const at = instantOf(Date.UTC(2026, 2, 3, 16, 2));
const day = 24 * 60 * 60;
const pupilId = makeId(isPupilId, "pup", "a");

/** Two parents of one child have said no; the first has asked to take it back. */
async function schoolWithWish() {
  const school = createTestSchool(accepts);
  const { store } = school;
  const mother = await school.addParent("a");
  const father = await school.addParent("b", { childOf: "a" });
  const sayNo = async (parentId: typeof mother) => {
    const [state] = await store.loadStates([pupilId]);
    const random = `${parentId}${state!.version}`;
    const answer = {
      id: makeId(isAnswerId, "ans", random),
      respondent: { kind: "parent", parentId },
      route: "website",
      objectsTo: "all",
      receivedAt: at,
      recordedBy: "website",
    } as const;
    const event = decideAnswer(state!, answer, makeId(isObjectionId, "obj", random));
    await store.recordEvents([{ before: state!, events: [event] }], at);
  };
  await sayNo(mother);
  await sayNo(father);
  const [state] = await store.loadStates([pupilId]);
  const own = state!.objections.find(
    ({ respondent }) => respondent.kind === "parent" && respondent.parentId === mother,
  );
  const ending: Ending = {
    id: makeId(isEndingId, "end", "one"),
    parentId: mother,
    objections: [{ pupilId, objectionId: own!.id, version: state!.version }],
    askedAt: at,
    status: "pending",
  };
  const id = makeId(isErrandId, "ern", "one");
  const errand = { id, kind: "tell_of_ending", parentId: mother, endingId: ending.id, at } as const;
  await store.addEnding(ending, errand);
  await relayErrand(school.deps, errand);
  const settle = (seconds: number) =>
    settleEndings({ ...school.deps, store, now: () => addSeconds(at, seconds) });
  const respondents = async () =>
    (await store.loadStates([pupilId]))[0]?.objections.map(({ respondent }) => respondent);
  const status = async () => (await store.listEndings(mother))[0];
  return { ...school, mother, father, ending, settle, respondents, status, sayNo };
}

test("a no is taken back a day after its notice was sent, and the other parent's stands", async () => {
  const school = await schoolWithWish();
  expect(await school.settle(2 * day - 1)).toEqual({ ended: 0, refused: 0, later: 1 });
  await handleBatch(school.deps, school.records());
  expect(await school.settle(day - 1)).toEqual({ ended: 0, refused: 0, later: 1 });
  expect(await school.settle(day)).toEqual({ ended: 1, refused: 0, later: 0 });
  expect(await school.respondents()).toEqual([{ kind: "parent", parentId: school.father }]);
  expect(await school.status()).toMatchObject({ status: "ended" });
  const receipt = await school.store.loadSubmission(`ended ${school.ending.id}`);
  expect(receipt).toMatchObject({ parentId: school.mother, by: "parent" });
  expect(await school.settle(day)).toEqual({ ended: 0, refused: 0, later: 0 });
});

test("the notice goes to the parent's own address, with a link that stops it, and names nobody", async () => {
  const school = await schoolWithWish();
  await handleBatch(school.deps, school.records());
  expect(school.mails).toHaveLength(1);
  const [mail] = school.mails;
  expect(mail).toMatchObject({
    to: "a@home.example",
    subject: "Someone asked to allow messages again",
  });
  expect(mail?.text).toContain("On 3 March 2026 at 16:02 someone used a code from this inbox");
  expect(mail?.text).toContain(`https://parents.elmcourt.example/stop/${school.tokens[0]}`);
  expect(mail?.text).not.toMatch(/Canary|Parent a/);
});

test("a no said after asking keeps the no, and the wish comes to nothing", async () => {
  const school = await schoolWithWish();
  await handleBatch(school.deps, school.records());
  await school.sayNo(school.mother);
  expect(await school.settle(day)).toEqual({ ended: 0, refused: 1, later: 0 });
  expect(await school.respondents()).toHaveLength(2);
  expect(await school.status()).toMatchObject({ status: "refused", refusal: "said_no_again" });
});

test("a notice that could not be sent keeps the no", async () => {
  const school = await schoolWithWish();
  await school.addParent("a", { emailStanding: "bounced" });
  await handleBatch(school.deps, school.records());
  expect(await school.settle(day)).toMatchObject({ refused: 1 });
  expect(await school.status()).toMatchObject({ refusal: "not_told" });
});

test("of two runs at once one ends the no, and there is one event", async () => {
  const school = await schoolWithWish();
  await handleBatch(school.deps, school.records());
  const results = await Promise.all([school.settle(day), school.settle(day)]);
  expect(results.map(({ ended }) => ended).toSorted()).toEqual([0, 1]);
  const events = await school.store.listEvents(pupilId);
  expect(events.filter(({ event }) => event.type === "objection_withdrawn")).toHaveLength(1);
});

test("a wish that cannot be read now is looked at again, logged by its id and nothing else", async () => {
  const school = await schoolWithWish();
  await handleBatch(school.deps, school.records());
  const store = {
    ...school.store,
    loadStates: () => Promise.reject(new StoreUnavailable("Canaryfirst")),
  };
  const now = () => addSeconds(at, day);
  const counts = await settleEndings({ ...school.deps, store, now });
  expect(counts).toEqual({ ended: 0, refused: 0, later: 1 });
  expect(school.entries.at(-1)).toEqual({
    event: "record_failed",
    recordId: school.ending.id,
    errorName: "StoreUnavailable",
  });
  expect(await school.settle(day)).toMatchObject({ ended: 1 });
});
