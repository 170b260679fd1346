import { expect, describe, it, beforeAll } from "vitest";
import {
  anAccessWorld,
  type AccessWorld,
  openPupil,
  secretOf,
} from "../../tests/access/access-world.ts";
import {
  callRoute,
  callsAbout,
  openRoutes,
  routesOf,
  saveWalker,
} from "../../tests/access/every-route.ts";
import { aPupil, added, key, noon } from "../../tests/store/fixtures.ts";
import { writeApiKey } from "@elm-court/credentials";

const upn = "A000000000001";
const calls = callsAbout(openPupil, upn);
const routes = Object.entries(calls);
let world: AccessWorld;
let permit = "";
beforeAll(async () => {
  world = await anAccessWorld({ publicOrigin: "https://api.contact.example" });
  const pupil = aPupil(openPupil, { upn });
  const [before] = await world.store.loadStates([openPupil]);
  const change = before === undefined ? added(openPupil) : { before, events: [] };
  const row = { pupil, parents: [], relationships: [], change };
  await world.store.recordRosterRow(row, noon, "row-1");
  const changes = [{ pupilId: openPupil, channels: "all", effect: "stop", at: noon } as const];
  await world.store.numberChanges({ pupilId: openPupil, from: 0, to: 1, changes }, noon);
  const asked = "POST /contact/v1/permits";
  const walker = await saveWalker(world.store);
  const { text } = await callRoute(world.app, asked, calls[asked] ?? {}, walker);
  ({ permit } = JSON.parse(text) as { permit: string });
});
const call = (route: string, body: object, text?: string) =>
  callRoute(
    world.app,
    route.replace(/\/changes$/, "/changes?after=0"),
    "permit" in body ? { ...body, permit } : body,
    text,
  );

describe("every route", () => {
  it("is open on purpose, or stands in the list of those that need a key", () => {
    expect(routesOf(world.app).toSorted()).toEqual(
      [...openRoutes, ...Object.keys(calls)].toSorted(),
    );
  });

  it.each(routes)(
    "is 401 without a key, with one that nobody made or another's: %s",
    async (route, body) => {
      const nobody = writeApiKey(key("key_nobody1"), secretOf("a"));
      const foreign = writeApiKey(key("key_checker1"), secretOf("w"));
      const answers = [undefined, "hunter2", nobody, foreign].map((text) =>
        call(route, body, text),
      );
      const statuses = (await Promise.all(answers)).map(({ status }) => status);
      expect(statuses).toEqual([401, 401, 401, 401]);
    },
  );

  it.each(routes)(
    "is 401 on the very next call after the key is revoked (promise P10): %s",
    async (route, body) => {
      const text = await saveWalker(world.store);
      expect([200, 201, 404]).toContain((await call(route, body, text)).status);
      await saveWalker(world.store, { revokedAt: noon });
      expect((await call(route, body, text)).status).toBe(401);
    },
  );

  it.each(routes)(
    "shows a test key nothing of the school (promise P6): %s",
    async (route, body) => {
      const text = await saveWalker(world.store, { kind: "test" });
      const { status, text: said } = await call(route, body, text);
      expect([200, 201, 400, 404]).toContain(status);
      expect(said).not.toMatch(/"decision":true|pup_open/);
    },
  );
});

describe("what is told of the school", () => {
  it.each([
    ["POST /access/v1/evaluation", '"decision":true'],
    ["POST /access/v1/evaluations", '"decision":true'],
    ["POST /contact/v1/sends", '"decision":true'],
    ["POST /contact/v1/permits", '"decision":true'],
    ["POST /access/v1/search/resource", openPupil],
    ["POST /access/v1/search/subject", "stf_a"],
    ["POST /objections/v1/resolve", openPupil],
    ["GET /objections/v1/changes", openPupil],
  ])("is told to a live key, or the above would show nothing: %s", async (route, expected) => {
    const text = await saveWalker(world.store);
    expect((await call(route, calls[route] ?? {}, text)).text).toContain(expected);
  });
});
