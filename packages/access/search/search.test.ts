import { elmCourtSettings } from "@elm-court/domain";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type ContactWorld,
  email,
  openContact,
  question,
  withKey,
} from "../../../tests/conformance/authzen/contact-world.ts";
import { halfPastTen } from "../../../tests/decisions/situation.ts";

let world: ContactWorld;
beforeAll(async () => {
  world = await openContact({ open: 5, objected: 3 });
});

const { subject, action, resource } = question("pup_open0");
const whom = { subject, action, resource: { type: "pupil" } };
const ways = { subject, resource };
type Found = { page: { next_token: string; count: number }; results: Record<string, string>[] };

async function find(what: string, body: object, headers?: Record<string, string>): Promise<Found> {
  const { status, json, text } = await world.search(what, body, headers);
  expect(status, `with ${text}`).toBe(200);
  return json as Found;
}
const open = ["pup_open0", "pup_open1", "pup_open2", "pup_open3", "pup_open4"];
const idsOf = ({ results }: Found): string[] => results.map(({ id = "" }) => id).toSorted();

describe("which pupils may be contacted", () => {
  it("are those for whom a check would say yes, and no other", async () => {
    const found = await find("resource", whom);
    expect(idsOf(found)).toEqual(open);
    expect(found.page).toEqual({ next_token: "", count: 5 });
    expect(found.results.every(({ type }) => type === "pupil")).toBe(true);
  });

  it("come in pages, each of them once, up to an empty token", async () => {
    const seen: string[] = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const page: object = token === undefined ? { limit: 3 } : { token };
      const found = await find("resource", { ...whom, page });
      expect(found.results.length).toBeLessThanOrEqual(3);
      seen.push(...found.results.map(({ id = "" }) => id));
      token = found.page.next_token;
      pages += 1;
    } while (token !== "");
    expect([seen.toSorted(), pages]).toEqual([open, 3]);
  });

  it("cost a call for the key, and then what a batch of the page costs", async () => {
    world.calls.length = 0;
    await find("resource", { ...whom, page: { limit: 4 } });
    expect(world.calls.map((call) => call.length)).toEqual([3, 2 * 4 + 1 + 1 + 1]);
  });

  it("do not stand in a token, nor does a pupil who may not be contacted", async () => {
    for (let limit = 1; limit < 8; limit += 1) {
      const { page } = await find("resource", { ...whom, page: { limit } });
      expect(Buffer.from(page.next_token, "base64url").toString()).not.toMatch(/pup_|Amira|Khan/);
    }
  });

  it("are none for a limit of 0, a type we do not have, and staff nobody knows", async () => {
    const none = await find("resource", { ...whom, page: { limit: 0 } });
    expect([none.results, none.page.next_token === ""]).toEqual([[], false]);
    expect(await find("resource", { ...whom, resource: { type: "document" } })).toEqual({
      page: { next_token: "", count: 0 },
      results: [],
    });
    const nobody = { ...whom, subject: { type: "staff", id: "stf_nobody" } };
    expect(idsOf(await find("resource", nobody))).toEqual([]);
  });

  it("ignores a pupil's id", async () => {
    expect(idsOf(await find("resource", { ...whom, resource }))).toEqual(open);
  });

  it("is 403 without the scope roster, and the roster is not read", async () => {
    const { status, json } = await world.search("resource", whom, withKey("checker"));
    expect([status, json["code"]]).toEqual([403, "scope_missing"]);
    expect((await world.search("resource", whom, withKey("recorder"))).status).toBe(403);
  });
});

describe("which ways may be used", () => {
  const names = ({ results }: Found) => results.map(({ name }) => name);
  const all = elmCourtSettings.ways.filter(({ used }) => used).map(({ channel }) => channel);

  it("are those nothing stands against, where no account is named", async () => {
    expect(names(await find("action", ways))).toEqual(all);
    expect(
      names(await find("action", { ...ways, resource: { type: "pupil", id: "pup_no0" } })),
    ).toEqual([]);
  });

  it("are those the account is agreed for, where one is", async () => {
    expect(names(await find("action", { ...ways, context: { account: email.id } }))).toEqual([
      "email",
    ]);
    expect(names(await find("action", { ...ways, context: { account: "acc_none" } }))).toEqual([]);
  });

  it("are none for a private reason, at night, and for anybody unknown", async () => {
    expect(names(await find("action", { ...ways, context: { reason: "private" } }))).toEqual([]);
    const night = await openContact({ at: halfPastTen });
    expect((await night.search("action", ways)).json["results"]).toEqual([]);
    for (const more of [
      { subject: { type: "staff", id: "stf_nobody" } },
      { subject: { type: "spaceship", id: subject.id } },
      { resource: { type: "pupil", id: "pup_nobody" } },
      { resource: { type: "spaceship", id: "pup_open0" } },
    ])
      expect(names(await find("action", { ...ways, ...more }))).toEqual([]);
  });

  it("come in pages too", async () => {
    const first = await find("action", { ...ways, page: { limit: 1 } });
    const rest = await find("action", { ...ways, page: { token: first.page.next_token } });
    expect([...names(first), ...names(rest)]).toEqual(all.slice(0, 2));
  });

  it("are read in one call", async () => {
    world.calls.length = 0;
    await find("action", ways);
    expect(world.calls).toHaveLength(1);
  });

  it("is 400 at its place in the context", async () => {
    const { status, json } = await world.search("action", { ...ways, context: { reason: 7 } });
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ pointer: "/context/reason" }] });
  });

  it("takes the scope check, and plan for another time", async () => {
    const later = { ...ways, context: { at: "2026-11-24T22:30:00Z" } };
    expect((await world.search("action", ways, withKey("recorder"))).status).toBe(403);
    expect((await world.search("action", later)).status).toBe(403);
    expect(names(await find("action", later, withKey("planner")))).toEqual([]);
  });
});

describe("a search that is refused", () => {
  it.each(["resource", "action"])("is 401, 413, 400 and 405 as a check is: %s", async (what) => {
    const body = { ...whom, ...ways };
    const statuses = [
      (await world.search(what, body, { "content-type": "application/json" })).status,
      (await world.search(what, { ...body, filling: "x".repeat(1_000_001) })).status,
      (await world.search(what, "{")).status,
      (await world.search(what, {}, { ...withKey(), "content-type": "text/plain" })).status,
      (await world.search(what, {})).status,
      (await world.app.request(`/access/v1/search/${what}`)).status,
    ];
    expect(statuses).toEqual([401, 413, 400, 400, 400, 405]);
  });
});
