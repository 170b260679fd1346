import { describe, expect, it } from "vitest";
import {
  about,
  changed,
  noonMs,
  openClient,
  origin,
  type Weather,
} from "../../../tests/client/client-world.ts";
import { createContactClient } from "../create-contact-client.ts";

const open = about("pup_open0");

describe("a check", () => {
  it("is allowed where the school says so, with all that a sender needs", async () => {
    const { client, sent } = await openClient();
    const answer = await client.check(open);
    expect(answer).toMatchObject({
      allowed: true,
      outcome: "allow",
      code: "allowed",
      deliverBefore: "2026-11-24T21:00:00.000Z",
      obligations: [{ do: "make_line_manager_aware" }, { do: "keep_record" }],
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get("x-request-id")).toBe("asked-1");
  });

  it("is not allowed where a parent objects, with the clause and what to do", async () => {
    const { client } = await openClient();
    expect(await client.check(about("pup_no0"))).toMatchObject({
      allowed: false,
      outcome: "deny",
      code: "objection",
      reasons: [{ clause: "5.2" }],
      retry: "never",
      whatToDo: expect.stringContaining("letter") as string,
      urgentHelp: expect.stringContaining("999") as string,
    });
  });

  it("says of a key that does not work that the key does not work, and is asked once", async () => {
    const { client, sent } = await openClient({ key: "esk_live_nothing" });
    const answer = await client.check(open);
    expect(answer).toMatchObject({ allowed: false, code: "credential_invalid", retry: "person" });
    expect(sent).toHaveLength(1);
  });
});

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
const echoing =
  (respond: (request: Request) => Response): Weather =>
  async (request) => {
    const response = respond(request);
    response.headers.set("x-request-id", request.headers.get("x-request-id") ?? "");
    return response;
  };
const spoiled =
  (change: Parameters<typeof changed>[1]): Weather =>
  async (_, pass) =>
    changed(await pass(), change);
type Decided = { decision: unknown; context: Record<string, unknown> };
/** Changes each answer, one alone or those of a list. */
const each = (change: (one: Decided) => unknown): Weather =>
  spoiled({
    json: (all: Decided | { evaluations: Decided[] }) =>
      "evaluations" in all ? { evaluations: all.evaluations.map(change) } : change(all),
  });
const without = (field: string): Weather =>
  each(({ decision, context }) => {
    const { [field]: _left, ...rest } = context;
    return { decision, context: rest };
  });
const saying = (more: Record<string, unknown>): Weather =>
  each((one) => ({ ...one, context: { ...one.context, ...more } }));

const weathers: readonly [what: string, trouble: string, weather: Weather][] = [
  ["a network that is down", "no_connection", () => Promise.reject(new TypeError("fetch failed"))],
  ["a service that never answers", "timed_out", () => new Promise(() => undefined)],
  [
    "an answer that never ends",
    "timed_out",
    async () =>
      new Response(new ReadableStream(), { headers: { "content-type": "application/json" } }),
  ],
  ["a 500", "server_trouble", async () => new Response("oh", { status: 500 })],
  ["a 502 of a gateway", "server_trouble", async () => new Response("<html>", { status: 502 })],
  [
    "a redirect to a yes",
    "redirected",
    async () => new Response("", { status: 302, headers: { location: "https://else.example/" } }),
  ],
  [
    "a sign-in page with 200",
    "not_json",
    echoing(() => new Response("<html>Sign in", { headers: { "content-type": "text/html" } })),
  ],
  [
    "half an answer",
    "not_json",
    echoing(
      () => new Response('{"decision":true,', { headers: { "content-type": "application/json" } }),
    ),
  ],
  ["a yes and nothing else", "wrong_shape", echoing(() => json({ decision: true }))],
  ["an empty object", "wrong_shape", echoing(() => json({}))],
  ["null", "wrong_shape", echoing(() => json(null))],
  ["a list", "wrong_shape", echoing(() => json([{ decision: true }]))],
  ["a decision that is a text", "wrong_shape", each((one) => ({ ...one, decision: "true" }))],
  ["a yes with the outcome deny", "wrong_shape", saying({ outcome: "deny" })],
  ["a yes with an outcome nobody knows", "wrong_shape", saying({ outcome: "probably" })],
  ["a yes without an outcome", "wrong_shape", without("outcome")],
  ["a yes without deliverBefore", "wrong_shape", without("deliverBefore")],
  ["a yes whose deliverBefore is no date", "wrong_shape", saying({ deliverBefore: "soon" })],
  ["a yes without checkedAt", "wrong_shape", without("checkedAt")],
  ["a yes without a decision id", "wrong_shape", without("decisionId")],
  ["a yes without obligations", "wrong_shape", without("obligations")],
  ["a yes about another time", "wrong_shape", saying({ hypothetical: true })],
  ["a no with the outcome allow", "wrong_shape", each((one) => ({ ...one, decision: false }))],
  ["an answer with an Age", "cached", spoiled({ headers: { age: "3" } })],
  [
    "an answer out of a cache",
    "cached",
    spoiled({ headers: { "x-cache": "Hit from cloudfront" } }),
  ],
  [
    "an answer to another question",
    "another_answer",
    spoiled({ headers: { "x-request-id": "asked-0" } }),
  ],
  [
    "a yes from before, good until an hour ago",
    "clock",
    saying({ checkedAt: "2026-11-24T09:00:00.000Z", deliverBefore: "2026-11-24T11:00:00.000Z" }),
  ],
  [
    "a yes that ended before it was given",
    "clock",
    saying({ checkedAt: "2026-11-24T21:00:00.000Z" }),
  ],
];

describe("unknown means denied (P4)", () => {
  it.each(weathers)("%s is a no that says why", async (_, trouble, weather) => {
    const { client } = await openClient({ weather, timeoutMs: 30, tries: 2 });
    expect(await client.check(open)).toMatchObject({
      allowed: false,
      outcome: "deny",
      code: "unavailable",
      retry: "soon",
      trouble,
      urgentHelp: expect.stringContaining("999") as string,
    });
  });

  it.each(weathers)("%s is a no for every pupil of a list", async (_, __, weather) => {
    const { client } = await openClient({ weather, listTimeoutMs: 30, tries: 2 });
    const answers = await client.checkMany([open, about("pup_no0"), open]);
    expect(answers.map(({ allowed }) => allowed)).toEqual([false, false, false]);
  });

  it("never answers with the last yes once the service has gone", async () => {
    let isUp = true;
    const weather: Weather = (_, pass) =>
      isUp ? pass() : Promise.reject(new TypeError("fetch failed"));
    const { client } = await openClient({ weather });
    expect(await client.check(open)).toMatchObject({ allowed: true });
    isUp = false;
    expect(await client.check(open)).toMatchObject({ allowed: false, code: "unavailable" });
  });

  it("does not throw for a question that is none", async () => {
    const { client } = await openClient();
    const circle: Record<string, unknown> = {};
    circle["reason"] = circle;
    for (const question of [circle, { pupil: 1n }, {}, { ...open, pupil: 7 }])
      expect(await client.check(question as never)).toMatchObject({ allowed: false });
  });

  it("passes for a moment: an unavailable store is asked again, and not more often than that", async () => {
    let left = 1;
    const weather: Weather = async (request, pass) =>
      (left -= 1) >= 0
        ? echoing(() =>
            json({ code: "unavailable", detail: "Ask again." }, 503, { "retry-after": "5" }),
          )(request, pass)
        : pass();
    const { client, waits } = await openClient({ weather });
    expect(await client.check(open)).toMatchObject({ allowed: true });
    expect(waits).toEqual([5000]);
    left = 10;
    expect(await client.check(open)).toMatchObject({ allowed: false, code: "unavailable" });
    expect(waits).toEqual([5000, 5000, 5000]);
  });

  it("does not wait longer than it was told to", async () => {
    const weather = echoing(() => json({ code: "unavailable" }, 503, { "retry-after": "3600" }));
    const { client, waits, sent } = await openClient({ weather });
    expect(await client.check(open)).toMatchObject({ allowed: false });
    expect([waits, sent.length]).toEqual([[], 1]);
  });

  it("ends a yes earlier where this machine's clock is behind, and denies where it is past the end", async () => {
    const behind = await openClient({ now: () => noonMs - 10 * 60_000 });
    expect(await behind.client.check(open)).toMatchObject({
      allowed: true,
      deliverBefore: "2026-11-24T20:50:00.000Z",
    });
    const ahead = await openClient({ now: () => noonMs + 9 * 3_600_000 });
    expect(await ahead.client.check(open)).toMatchObject({ allowed: false, trouble: "clock" });
  });

  it("follows no redirect, so that the key goes nowhere else", async () => {
    const seen: (string | undefined)[] = [];
    const client = createContactClient({
      origin,
      key: "esk_test_any",
      fetch: async (_, init) => {
        seen.push(init?.redirect, init?.cache);
        return new Response("", { status: 307, headers: { location: "https://else.example" } });
      },
    });
    expect(await client.check(open)).toMatchObject({ allowed: false, trouble: "redirected" });
    expect(seen).toEqual(["manual", "no-store"]);
  });
});

describe("a client", () => {
  it.each([
    "http://api.contact.example",
    "https://api.contact.example/v1",
    "https://user@api.contact.example",
    "api.contact.example",
    "",
  ])("is not made for the origin %j: a key must not go there", (origin) => {
    expect(() => createContactClient({ origin, key: "esk_test_any" })).toThrow(TypeError);
  });

  it.each(["", "two words", "line\nbreak"])("is not made with the key %j", (key) => {
    expect(() => createContactClient({ origin, key })).toThrow(TypeError);
  });

  it.each(["https://api.contact.example/", "http://127.0.0.1:3001", "http://localhost:3001"])(
    "is made for %s",
    (origin) => {
      expect(() => createContactClient({ origin, key: "esk_test_any" })).not.toThrow();
    },
  );
});
