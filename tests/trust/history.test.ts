import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCleanUp } from "../store/clean-up.ts";
import { accountFor } from "./account-for.ts";
import { type History, listViolations } from "./history.ts";
import { playHistory } from "./play-history.ts";
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
  beforeAll(async () => {
    const school = await openTrustSchool(dynamo.endpoint, seed, families);
    const pupilIds = school.families.flatMap((family) => family.pupilIds);
    atTheEnd(school.close);
    history = await playHistory(school, seed);
    kept = await accountFor(school.truth, pupilIds, history);
    const row = rowOf(seed, history, school.proxy, kept);
    rows.push(row);
    keepRow(row);
  });

  it("no check that starts after an acknowledged no says allowed (promise P1)", () => {
    expect(listViolations(history)).toEqual([]);
  });

  it("each acknowledged answer is kept once, and the states are the replay of the events (promise P2)", () => {
    expect(kept.faults).toEqual([]);
  });

  it("there was something to see: answers kept, checks allowed, checks denied", () => {
    const answers = new Set(history.checks.map((check) => check.answer));
    expect([...answers].toSorted()).toEqual(["allowed", "denied", "no_answer"]);
    expect(history.answers.filter((one) => one.acknowledged).length).toBeGreaterThan(2);
  });
});
