import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type ContactWorld,
  openContact,
  question,
  withKey,
} from "../../../tests/conformance/authzen/contact-world.ts";
import { halfPastTen, noon } from "../../../tests/decisions/situation.ts";

const wellKnown = "/.well-known/authzen-configuration";
const origin = "https://api.contact.example";
let world: ContactWorld;
beforeAll(async () => {
  world = await openContact();
});
const { subject, action, resource } = question("pup_open0");
const all = { subject, action, resource };

describe("the metadata", () => {
  it("names the decision point and what it offers, and nothing that it does not", async () => {
    const response = await world.app.request(wellKnown);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      policy_decision_point: origin,
      access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
      access_evaluations_endpoint: `${origin}/access/v1/evaluations`,
      search_subject_endpoint: `${origin}/access/v1/search/subject`,
      search_resource_endpoint: `${origin}/access/v1/search/resource`,
      search_action_endpoint: `${origin}/access/v1/search/action`,
    });
  });

  it("leads only to what answers", async () => {
    const metadata = (await (await world.app.request(wellKnown)).json()) as Record<string, string>;
    for (const [name, url] of Object.entries(metadata).slice(1)) {
      const { pathname } = new URL(url);
      const response = await world.app.request(pathname, {
        method: "POST",
        headers: withKey(),
        body: JSON.stringify(all),
      });
      expect(response.status, `of ${name}`).toBe(200);
    }
  });

  it("is got, not posted", async () => {
    const response = await world.app.request(wellKnown, { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("two schools that differ only in what safeguarding holds (promise P3)", () => {
  const batch = {
    ...all,
    evaluations: ["pup_open0", "pup_open1", "pup_no0", "pup_no1", "pup_x"].map((id) => ({
      resource: { type: "pupil", id },
    })),
  };
  const asked: readonly [string, object][] = [
    ["/access/v1/evaluations", batch],
    ["/access/v1/search/resource", all],
    ["/access/v1/search/subject", all],
    ["/access/v1/search/subject", { ...all, resource: { type: "pupil", id: "pup_no0" } }],
    ["/access/v1/search/resource", { ...all, page: { limit: 1 } }],
    ["/access/v1/search/action", all],
    ["/access/v1/search/action", { ...all, resource: { type: "pupil", id: "pup_no0" } }],
  ];

  async function watch(exempted: boolean, at: typeof noon) {
    const school = await openContact({ exempted, at });
    const seen: string[] = [];
    for (const [path, body] of asked) {
      const response = await school.app.request(path, {
        method: "POST",
        headers: { ...withKey(), "x-request-id": "same" },
        body: JSON.stringify(body),
      });
      seen.push(`${response.status} ${JSON.stringify([...response.headers])}`);
      seen.push(await response.text());
    }
    return { seen, calls: school.calls, log: school.log };
  }

  it.each([
    ["by day", noon],
    ["at night", halfPastTen],
  ])(
    "answer batches and searches %s byte for byte alike, with the same reads and log",
    async (_, at) => {
      const [plain, exempted] = [await watch(false, at), await watch(true, at)];
      expect(exempted).toEqual(plain);
      expect(plain.seen.join()).toContain(at === noon ? '"decision":true' : '"outcome":"defer"');
    },
  );

  it("do differ in a single live question, or this would show nothing", async () => {
    const school = await openContact({ exempted: true });
    expect((await school.one(question("pup_no0"))).json["decision"]).toBe(true);
  });
});

describe("any body at all", () => {
  const paths = ["evaluations", "search/resource", "search/action"] as const;
  const loose = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(null, "__proto__", "\ud800", 1e21),
  );
  const field = fc.constantFrom<readonly string[]>(
    ["subject"],
    ["subject", "type"],
    ["subject", "properties"],
    ["action"],
    ["action", "name"],
    ["action", "properties"],
    ["action", "properties", "account"],
    ["resource"],
    ["resource", "id"],
    ["context"],
    ["context", "at"],
    ["context", "reason"],
    ["context", "account"],
    ["page"],
    ["page", "token"],
    ["page", "limit"],
    ["options"],
    ["options", "evaluations_semantic"],
    ["evaluations"],
    ["evaluations", "0"],
    ["evaluations", "0", "resource"],
    ["evaluations", "1", "subject"],
  );
  const oneField = fc.tuple(field, loose).map(([steps, value]) => {
    const body: Record<string, unknown> = structuredClone({
      ...all,
      context: {},
      page: {},
      options: {},
      evaluations: [{}, {}],
    });
    const last = steps.slice(0, -1).reduce((inner, step) => inner[step] as typeof body, body);
    last[steps.at(-1) ?? ""] = value;
    return JSON.stringify(body);
  });
  const anyBody = fc.oneof(
    oneField,
    loose.map((value) => JSON.stringify(value)),
    fc.string({ unit: "binary" }),
  );

  it.each(paths)("is answered with 200, 400 or, for another time, 403: %s", async (path) => {
    await fc.assert(
      fc.asyncProperty(anyBody, fc.boolean(), async (body, mayPlan) => {
        const response = await world.app.request(`/access/v1/${path}`, {
          method: "POST",
          headers: withKey(mayPlan ? "planner" : "lister"),
          body,
        });
        expect(mayPlan ? [200, 400] : [200, 400, 403]).toContain(response.status);
        expect(response.headers.get("cache-control")).toBe("no-store");
        const text = await response.text();
        expect(JSON.parse(text)).toBeTypeOf("object");
      }),
      { numRuns: 500 },
    );
  });

  it.each(paths)("a hundred thousand levels deep is no error of ours: %s", async (path) => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const inside = JSON.stringify({ ...all, context: { deep: 0 }, page: { limit: 1 } });
    for (const body of [deep, inside.replace('"deep":0', `"deep":${deep}`)]) {
      const headers = { ...withKey(), "x-request-id": "req-1" };
      const response = await world.app.request(`/access/v1/${path}`, {
        method: "POST",
        headers,
        body,
      });
      expect([200, 400]).toContain(response.status);
      expect(response.headers.get("x-request-id")).toBe("req-1");
    }
  });
});
