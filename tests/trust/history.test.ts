import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCleanUp } from "../store/clean-up.ts";
import { accountFor } from "./account-for.ts";
import { type History, listViolations, listWronglyOpen, type OpenedSend } from "./history.ts";
import { playHistory } from "./play-history.ts";
import { listSends } from "./sends-kept.ts";
import { keepRow, rowOf, type TrustRow, trustTable } from "./trust-table.ts";
import { openTrustSchool, startTrustDynamo } from "./trust-school.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const families = 3;

const rows: TrustRow[] = [];
const atTheEnd = createCleanUp();
let dynamo: Awaited<ReturnType<typeof startTrustDynamo>>;
beforeAll(async () => {
  dynamo = await startTrustDynamo();
  atTheEnd(dynamo.stop);
});
afterAll(() => console.log(trustTable(rows)));

describe.each(seeds)("on a bad day of DynamoDB, seed %i:", (seed) => {
  let history: History;
  let kept: Awaited<ReturnType<typeof accountFor>>;
  let opened: readonly OpenedSend[];
  beforeAll(async () => {
    const school = await openTrustSchool(dynamo.endpoint, seed, families);
    const pupilIds = [...school.families, school.calm].flatMap((family) => family.pupilIds);
    atTheEnd(school.close);
    history = await playHistory(school, seed);
    kept = await accountFor(school.truth, pupilIds, history);
    const sends = await listSends(school.truth, pupilIds);
    opened = sends.map(({ pupilId, reasonWords = "" }) => ({ pupilId, message: reasonWords }));
    const row = rowOf(seed, history, school.proxy, kept, opened);
    rows.push(row);
    keepRow(row);
  });

  it("no check that starts after an acknowledged no says allowed, and no send; and none was opened (promise P1)", () => {
    expect(listViolations(history)).toEqual([]);
    expect(listWronglyOpen(history, opened)).toEqual([]);
  });

  it("each message that was answered with a yes has one send, and no message has two (promise P2)", () => {
    const names = opened.map(({ message, pupilId }) => `${message} ${pupilId}`);
    expect(new Set(names).size).toBe(names.length);
    const allowed = history.sends.filter(({ answer }) => answer === "allowed");
    for (const { message, pupilId } of allowed) expect(names).toContain(`${message} ${pupilId}`);
  });

  it("each acknowledged answer is kept once, and the states are the replay of the events (promise P2)", () => {
    expect(kept.faults).toEqual([]);
  });

  it("there was something to see: answers kept, checks allowed, checks denied", () => {
    const answers = new Set(history.checks.map((check) => check.answer));
    expect([...answers].toSorted()).toEqual(["allowed", "denied", "no_answer"]);
    const sent = new Set(history.sends.map(({ answer }) => answer));
    expect([...sent]).toEqual(expect.arrayContaining(["allowed", "denied"]));
    expect(history.answers.filter((one) => one.acknowledged).length).toBeGreaterThan(2);
  });
});
