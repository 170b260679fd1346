import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDynoxide } from "@elm-court/local";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { callRoute, callsAbout, saveWalker } from "../access/every-route.ts";
import { exemption } from "../decisions/situation.ts";
import { createCleanUp } from "./clean-up.ts";
import { type Between, startBetween } from "./between.ts";
import { fillSchool, newPupil, openChecks, sayNo, saveKey } from "./checked-school.ts";
import { noon, par, pup, said } from "./fixtures.ts";

let between: Between;
let school: ReturnType<typeof openChecks>;
const atTheEnd = createCleanUp();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "strong-"));
  atTheEnd(() => rm(folder, { recursive: true }));
  const dynamo = await startDynoxide(join(folder, "data.sqlite"));
  atTheEnd(dynamo.stop);
  between = await startBetween(dynamo.endpoint);
  atTheEnd(between.close);
  school = openChecks(between.endpoint);
  atTheEnd(school.close);
  await fillSchool(school);
});
afterEach(() => between.leaveUnprocessed(undefined));

describe("a check that starts after a no was acknowledged (promise P1)", () => {
  it("never says allowed, though weak reads of the school's table are stale", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await newPupil(school.store);
      expect(await school.check(id)).toEqual({ status: 200, decision: true });
      await sayNo(school.store, id);
      expect(await school.check(id)).toEqual({ status: 200, decision: false });
    }
  });

  it("never rests on an exemption that has been taken back, though weak reads of safeguarding are stale", async () => {
    const id = await newPupil(school.store);
    await sayNo(school.store, id);
    const exemptions = [exemption({ pupilId: id })];
    await school.store.saveSafeguarding(id, { exemptions, vulnerableMark: "nobody_has_said" });
    expect((await school.check(id)).decision).toBe(true);
    await school.store.saveSafeguarding(id, { exemptions: [], vulnerableMark: "nobody_has_said" });
    expect((await school.check(id)).decision).toBe(false);
  });

  it("does not lose the no to a yes that was decided on what was there before it", async () => {
    const id = await newPupil(school.store);
    const [before] = await school.store.loadStates([id]);
    await sayNo(school.store, id);
    const yes = [said(before!, par("par_2"), "nothing")];
    await school.store.recordEvents([{ before: before!, events: yes }], noon);
    expect((await school.check(id)).decision).toBe(false);
  });

  it("is 401 with a key that has been revoked since the last one (promise P10)", async () => {
    const id = await newPupil(school.store);
    expect((await school.check(id)).status).toBe(200);
    await saveKey(school.store, noon);
    expect((await school.check(id)).status).toBe(401);
    await saveKey(school.store);
  });

  it.each(Object.entries(callsAbout(pup("pup_nobody"), "A000000000001")))(
    "is 401 at %s too, on the very next call after the key is revoked (promise P10)",
    async (route, body) => {
      const text = await saveWalker(school.store);
      expect([200, 201, 400, 404]).toContain(
        (await callRoute(school.app, route, body, text)).status,
      );
      await saveWalker(school.store, { revokedAt: noon });
      expect((await callRoute(school.app, route, body, text)).status).toBe(401);
    },
  );
});

describe("what a batch reads", () => {
  it("is never stale, though weak reads of both tables are (promise P1)", async () => {
    const [one, two] = [await newPupil(school.store), await newPupil(school.store)];
    expect((await school.checkMany([one, two])).answers).toEqual(["allowed", "allowed"]);
    await sayNo(school.store, two);
    expect((await school.checkMany([one, two])).answers).toEqual(["allowed", "denied"]);
  });

  it("is no answer for the items that rest on what DynamoDB left unprocessed (promise P4)", async () => {
    const ids = [await newPupil(school.store), await newPupil(school.store)];
    between.leaveUnprocessed("safeguarding");
    expect(await school.checkMany(ids)).toEqual({
      status: 200,
      answers: ["no_answer", "no_answer"],
    });
    between.leaveUnprocessed("safeguarding", ids[0]);
    expect(await school.checkMany(ids)).toEqual({ status: 200, answers: ["no_answer", "allowed"] });
  });

  it("is no answer at all when the credential is left unprocessed (promise P4)", async () => {
    const ids = [await newPupil(school.store), await newPupil(school.store)];
    between.leaveUnprocessed("school");
    expect(await school.checkMany(ids)).toEqual({ status: 503, answers: [] });
    between.leaveUnprocessed("school", "KEY#");
    expect(await school.checkMany(ids)).toEqual({ status: 503, answers: [] });
  });
});

describe("what a check reads", () => {
  it("is one batch of five keys, strong on both tables, whoever is asked about (promise P3)", async () => {
    const known = await newPupil(school.store);
    for (const id of [known, pup("pup_nobody"), known]) {
      between.calls.length = 0;
      await school.check(id);
      expect(between.calls.map((call) => call.operation)).toEqual(["BatchGetItem"]);
      const tables = between.calls[0]!.tables;
      expect(
        Object.entries(tables).map(([table, entry]) => [
          table,
          entry.Keys.length,
          entry.ConsistentRead,
        ]),
      ).toEqual([
        ["school", 4, true],
        ["safeguarding", 1, true],
      ]);
    }
  });

  it.each(["school", "safeguarding"])(
    "is no answer when DynamoDB leaves keys of %s unprocessed (promise P4)",
    async (table) => {
      const id = await newPupil(school.store);
      between.leaveUnprocessed(table);
      expect(await school.check(id)).toEqual({ status: 503, decision: undefined });
    },
  );
});
