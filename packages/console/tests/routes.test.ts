import { type StaffRole, staffRoles } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { openRoutes, personRoutes } from "../console-routes.ts";
import {
  ids,
  openConsole,
  type OpenConsole,
  origin,
  staffOf,
} from "../../../tests/console/console-world.ts";

const cases = personRoutes.flatMap(({ method, path, needs }) =>
  staffRoles.map((role) => ({ method, path, role, may: needs.includes(role) })),
);
const filled = (path: string): string =>
  path
    .replace(":pupilId", ids.amira)
    .replace(":exemptionId", "exm_none")
    .replace(":parentId", ids.mother)
    .replace(":answerId", "ans_none")
    .replace(":accountId", ids.mobile)
    .replace(":keyId", "key_none000");
const sent = (method: string, as?: StaffRole) => ({
  method,
  as,
  ...(method === "POST" && { body: {} }),
});

/** A press of a button, with nothing to say beside it. */
const asksNothing = /\/links\/(?:replace|open)$/;

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
});

describe("every route of the console (P6)", () => {
  it("is in one of the two lists, each with what it needs", () => {
    const listed = new Set(
      [...openRoutes, ...personRoutes].map(({ method, path }) => `${method} ${path}`),
    );
    const served = world.app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`);
    expect(new Set(served)).toEqual(listed);
  });

  it.each(cases)("$method $path as $role: let in is $may", async ({ method, path, role, may }) => {
    const { status } = await world.send(filled(path), sent(method, role));
    expect(may ? [200, 204, 404, 422] : [403]).toContain(status);
  });

  it.each(personRoutes)(
    "$method $path is 401 for nobody, and for a made-up cookie",
    async (route) => {
      const { method, path } = route;
      expect((await world.send(filled(path), sent(method))).status).toBe(401);
      const headers = { cookie: `__Host-console=${"x".repeat(43)}` };
      expect((await world.send(filled(path), { ...sent(method), headers })).status).toBe(401);
    },
  );

  it.each(personRoutes.filter(({ path }) => path.includes(":pupilId")))(
    "$method $path is refused about one's own child, even to see",
    async ({ method, path, needs }) => {
      const own = path.replace(":pupilId", ids.ownChild).replace(":exemptionId", "exm_none");
      const answered = await world.send(own, sent(method, needs[0]));
      expect(await answered.json()).toEqual({ code: "own_child" });
      expect(await world.store.listTrail(ids.ownChild)).toEqual([]);
    },
  );

  it("has one answer for every address that leads nowhere", async () => {
    for (const path of ["/console/api", "/console/api/none", "/consol", "/console/api/pupils/x"])
      expect((await world.send(path, { as: "head" })).status).toBe(404);
  });

  it.each(personRoutes.filter(({ path }) => path.includes(":parentId")))(
    "$method $path is refused about a parent of one's own child, and 404 for nobody's",
    async ({ method, path, needs }) => {
      const own = path.replace(":parentId", ids.ownParent);
      const answered = await world.send(own, sent(method, needs[0]));
      expect(await answered.json()).toEqual({ code: "own_child" });
      for (const foreign of ["par_nobody", "pup_amira", "x"]) {
        const { status } = await world.send(
          path.replace(":parentId", foreign),
          sent(method, needs[0]),
        );
        expect(status).toBe(404);
      }
    },
  );

  it("gives the office nothing of exemptions, decisions or who looked", async () => {
    const own = personRoutes.filter(({ needs }) => needs.includes("office"));
    const about = /exemption|urgent|safeguarding|mark|trail|objections\/end/;
    expect(own.filter(({ path }) => about.test(path))).toEqual([]);
    const calls: string[] = [];
    const table = { ...world.table };
    world.table.getMany = (keys) => {
      calls.push(...keys.map((key) => key.table));
      return table.getMany(keys);
    };
    world.table.query = (pk, prefix, name) => {
      calls.push(name ?? "school");
      return table.query(pk, prefix, name);
    };
    for (const { method, path } of own) await world.send(filled(path), sent(method, "office"));
    expect(calls).toContain("school");
    expect(calls).not.toContain("safeguarding");
  });
});

describe("a request from elsewhere (P7)", () => {
  const changes = [...personRoutes, ...openRoutes].filter(({ method }) => method === "POST");
  const elsewhere: readonly (readonly [string, Record<string, string | undefined>])[] = [
    ["no Origin", { origin: undefined }],
    ["another Origin", { origin: "https://evil.example" }],
    ["Origin null", { origin: "null" }],
    ["our Origin with a port", { origin: `${origin}:8443` }],
    ["our Origin, cross-site", { "sec-fetch-site": "cross-site" }],
    ["our Origin, same-site", { "sec-fetch-site": "same-site" }],
  ];
  const types = ["application/json", "text/plain", "application/x-www-form-urlencoded"];

  it.each(changes)("cannot change anything by POST $path", async ({ path }) => {
    for (const [, headers] of elsewhere)
      for (const type of types) {
        const answered = await world.send(filled(path), {
          ...sent("POST", "safeguarding_lead"),
          headers: { ...headers, "content-type": type },
        });
        expect([answered.status, await answered.json()]).toEqual([403, { code: "cross_site" }]);
      }
  });

  it("leaves no look in the trail either", async () => {
    const path = `/console/api/pupils/${ids.amira}/safeguarding`;
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await world.send(path, { as: "head", headers })).status).toBe(403);
    expect(await world.store.listTrail(ids.amira)).toEqual([]);
  });

  it("an old browser, which sends no Sec-Fetch-Site, is let in by its Origin", async () => {
    const path = `/console/api/accounts/${ids.mobile}/agreement`;
    const headers = { "sec-fetch-site": undefined };
    const answered = await world.send(path, { as: "line_manager", body: { agree: true }, headers });
    expect(answered.status).toBe(204);
  });
});

describe("every answer", () => {
  it.each([
    "/console",
    "/console/urgent",
    "/console/assets/none",
    "/console/sign-in",
    "/console/api/me",
    "/console/api/none",
  ])("%s carries the headers, and is kept by nobody", async (path) => {
    const { headers } = await world.send(path);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("strict-transport-security")).toContain("max-age");
  });

  it("is logged by its pattern, without a pupil, a name or a token", async () => {
    await world.send(`/console/api/pupils/${ids.amira}/safeguarding`, { as: "head" });
    await world.send("/console/api/staff?q=amira", { as: "office" });
    expect(world.log).toEqual([
      { method: "GET", route: "/console/api/pupils/:pupilId/safeguarding", status: 200 },
      { method: "GET", route: "/console/api/staff", status: 403, code: "not_for_your_role" },
    ]);
  });

  it("to a body that is too large, whatever its Content-Length says, is 413", async () => {
    const body = JSON.stringify({ words: "x".repeat(40_000) });
    const headers = { "content-length": "10" };
    const answered = await world.send("/console/api/exemptions", { as: "head", body, headers });
    expect(answered.status).toBe(413);
  });

  it.each(["", "{", "[]", "null", '"x"', "[".repeat(5000), '{"pupilId":"__proto__"}'])(
    "to a body that does not fit (%#) is 422, never 500",
    async (body) => {
      for (const { path, needs } of personRoutes.filter((one) => one.method === "POST")) {
        const { status } = await world.send(filled(path), { as: needs[0], body });
        expect(asksNothing.test(path) ? [200] : [404, 422]).toContain(status);
      }
    },
  );
});

describe("somebody who is removed (P10)", () => {
  const ask = async () => (await world.send("/console/api/staff", { as: "head" })).status;

  it("is refused on the very next request once they are off the list", async () => {
    const known = (await world.store.findPerson(await hashOf("head")))!;
    expect(await ask()).toBe(200);
    await world.store.savePerson({ ...known, removedAt: "2026-11-24T22:30:00.000Z" as never });
    expect(await ask()).toBe(401);
    expect(await world.store.recordGroups(known, ["group-head"])).toBe(false);
  });

  it("is refused on the very next request once they have left the school", async () => {
    const [staff] = await world.store.loadStaff([staffOf("head")]);
    await world.store.saveStaff({ ...staff!, active: false });
    expect(await ask()).toBe(401);
  });

  it("is refused on the very next request once their group has no such role", async () => {
    const known = (await world.store.findPerson(await hashOf("head")))!;
    await world.store.savePerson({ ...known, groupIds: ["group-staff", "group-unknown"] });
    expect(await ask()).toBe(403);
    await world.store.savePerson({ ...known, groupIds: [] });
    expect((await world.send("/console/api/me", { as: "head" })).status).toBe(403);
  });

  it("is refused when the session is over, or was ended", async () => {
    expect((await world.send("/console/api/sign-out", { as: "head", body: {} })).status).toBe(204);
    expect(await ask()).toBe(401);
    world.at("2026-11-25T06:00:00.000Z");
    expect((await world.send("/console/api/me", { as: "office" })).status).toBe(401);
  });
});

async function hashOf(role: StaffRole): Promise<string> {
  const { personHash } = await import("../sign-in/hash.ts");
  const { issuer } = await import("../../../tests/console/console-world.ts");
  return personHash(issuer, role);
}
