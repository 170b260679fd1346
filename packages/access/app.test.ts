import { isInstant, type Instant } from "@elm-court/domain";
import { createMemoryStore, StoreUnavailable } from "@elm-court/store";
import * as fc from "fast-check";
import { handle, type LambdaContext } from "hono/aws-lambda";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  ask,
  exemptPupil,
  keyText,
  objectedPupil,
  secretOf,
  withKey,
} from "../../tests/access/access-world.ts";
import { msA } from "../../tests/decisions/situation.ts";
import { key } from "../../tests/store/fixtures.ts";
import { writeApiKey } from "@elm-court/credentials";

const path = "/access/v1/evaluation";
let world: AccessWorld;
beforeEach(async () => {
  world = await anAccessWorld();
});

const bearer = (text: string) => ({ ...withKey(), authorization: text });
const overTheLimit = (): string =>
  JSON.stringify({ ...aQuestion(), filling: "x".repeat(1_000_001) });

describe("a call without a key that works", () => {
  const { authorization: _, ...noKey } = withKey();
  const checker = keyText("checker");
  const mistyped = `${checker.slice(0, -1)}${checker.endsWith("0") ? "1" : "0"}`;

  it.each([
    ["no header", noKey, "credential_missing", 0],
    ["another scheme", bearer(`Basic ${checker}`), "credential_missing", 0],
    ["the key alone", bearer(checker), "credential_missing", 0],
    ["an empty key", bearer("Bearer "), "credential_missing", 0],
    ["a key that is none of ours", bearer("Bearer hunter2"), "credential_invalid", 0],
    ["a mistyped checksum", bearer(`Bearer ${mistyped}`), "credential_invalid", 0],
    ["a key cut off", bearer(`Bearer ${checker.slice(0, -3)}`), "credential_invalid", 0],
    [
      "a secret with one letter wrong",
      bearer(`Bearer ${checker.replace("aaa_", "aab_")}`),
      "credential_invalid",
      0,
    ],
    [
      "another secret, well written",
      bearer(`Bearer ${writeApiKey(key("key_checker1"), secretOf("q"))}`),
      "credential_invalid",
      1,
    ],
    [
      "another key's secret",
      bearer(`Bearer ${writeApiKey(key("key_checker1"), secretOf("b"))}`),
      "credential_invalid",
      1,
    ],
    [
      "a key nobody made",
      bearer(`Bearer ${writeApiKey(key("key_nobody1"), secretOf("a"))}`),
      "credential_invalid",
      1,
    ],
    ["a revoked key", withKey("revoked"), "credential_invalid", 1],
  ])("is 401 with %s", async (_, headers, code, reads) => {
    const answer = await ask(world, aQuestion(), headers);
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ code, status: 401 });
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer /);
    expect(world.reads()).toBe(reads);
  });

  it("says the same of a wrong secret as of a key nobody made", async () => {
    const texts = [
      writeApiKey(key("key_checker1"), secretOf("q")),
      writeApiKey(key("key_nobody1"), secretOf("q")),
    ];
    const [wrong, nobody] = await Promise.all(
      texts.map((text) => ask(world, aQuestion(), bearer(`Bearer ${text}`))),
    );
    expect(wrong?.text).toBe(nobody?.text);
  });

  it("is let in with either of two live secrets while they rotate", async () => {
    const older = bearer(`bearer ${writeApiKey(key("key_checker1"), secretOf("z"))}`);
    expect((await ask(world, aQuestion(), older)).status).toBe(200);
  });

  it("is 401 on the very next call after the key is revoked (promise P10)", async () => {
    const before = await ask(world, aQuestion());
    const { key: kept } = await world.store.loadCheck({
      keyId: key("key_checker1"),
      staffId: undefined,
      accountId: undefined,
      pupilId: undefined,
    });
    await world.store.saveKey({ ...kept!, revokedAt: "2026-11-24T12:00:00.000Z" as Instant });
    expect([before.status, (await ask(world, aQuestion())).status]).toEqual([200, 401]);
  });

  it("is 403 with a key that may do other things", async () => {
    const { status, json } = await ask(world, aQuestion(), withKey("recorder"));
    expect([status, json["code"]]).toEqual([403, "scope_missing"]);
  });
});

describe("a call that cannot be read", () => {
  const without = (...steps: readonly string[]): unknown => {
    const body = structuredClone(aQuestion()) as Record<string, unknown>;
    const last = steps.slice(0, -1).reduce((inner, step) => inner[step] as typeof body, body);
    delete last[steps.at(-1)!];
    return body;
  };
  const withField = (value: unknown, ...steps: readonly string[]): unknown => {
    const body = structuredClone(aQuestion()) as Record<string, unknown>;
    const last = steps.slice(0, -1).reduce((inner, step) => inner[step] as typeof body, body);
    last[steps.at(-1)!] = value;
    return body;
  };

  it.each([
    ["no subject", without("subject"), "/subject"],
    ["no subject type", without("subject", "type"), "/subject/type"],
    ["no subject id", without("subject", "id"), "/subject/id"],
    ["no action", without("action"), "/action"],
    ["no action name", without("action", "name"), "/action/name"],
    ["no resource", without("resource"), "/resource"],
    ["no resource id", without("resource", "id"), "/resource/id"],
    ["a subject that is text", withField("stf_a", "subject"), "/subject"],
    ["an id that is a number", withField(7, "resource", "id"), "/resource/id"],
    ["an id that is null", withField(null, "resource", "id"), "/resource/id"],
    ["an empty id", withField("", "subject", "id"), "/subject/id"],
    ["an id of 201 characters", withField("x".repeat(201), "subject", "id"), "/subject/id"],
    [
      "a reason that is a list",
      withField(["arrangements"], "action", "properties", "reason"),
      "/action/properties/reason",
    ],
    ["properties that are text", withField("x", "action", "properties"), "/action/properties"],
    [
      "an unheard-of recipient",
      withField("teacher", "action", "properties", "recipient"),
      "/action/properties/recipient",
    ],
    ["a context that is null", withField(null, "context"), "/context"],
    ["a time that is a number", withField({ at: 7 }, "context"), "/context/at"],
    ["a list", [aQuestion()], ""],
    ["null", null, ""],
  ])("is 400 at its place: %s", async (_, body, pointer) => {
    const { status, json } = await ask(world, body);
    expect(status).toBe(400);
    expect(json).toMatchObject({
      code: "malformed_body",
      type: "urn:esafety-contact:problem:malformed_body",
    });
    expect(
      (json["errors"] as { pointer: string; detail: string }[]).map((one) => one.pointer),
    ).toEqual([pointer]);
    expect(world.reads()).toBe(0);
  });

  it("names every place at once", async () => {
    const { json } = await ask(world, { subject: {}, resource: { type: "pupil", id: "pup_open" } });
    const places = (json["errors"] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(places).toEqual(["/subject/type", "/subject/id", "/action"]);
  });

  it.each([
    ["a body cut off", JSON.stringify(aQuestion()).slice(0, -5)],
    ["no body", ""],
    ["no JSON", "subject=stf_a"],
  ])("is 400 with %s, and nothing is read", async (_, body) => {
    const { status, json } = await ask(world, body);
    expect([status, json["code"], world.reads()]).toEqual([400, "malformed_body", 0]);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "multipart/form-data; boundary=x",
    "",
  ])("is 400, as AuthZEN has it, with the content type %j", async (type) => {
    const { status, json } = await ask(world, aQuestion(), { ...withKey(), "content-type": type });
    expect([status, json["code"], world.reads()]).toEqual([400, "wrong_content_type", 0]);
  });

  it.each(["application/json; charset=utf-8", "Application/JSON", "application/authzen+json"])(
    "is not one with the content type %j",
    async (type) => {
      const { status } = await ask(world, aQuestion(), { ...withKey(), "content-type": type });
      expect(status).toBe(200);
    },
  );

  it("is 413 over 1 MB, whether or not it says how long it is", async () => {
    const body = overTheLimit();
    const said = await ask(world, body, { ...withKey(), "content-length": String(body.length) });
    const silent = await ask(world, body);
    expect([said.status, silent.status, silent.json["code"]]).toEqual([413, 413, "body_too_large"]);
    expect(world.reads()).toBe(0);
  });

  it("is 413 on Lambda too when the Content-Length is understated (CVE-2026-54288)", async () => {
    const handler = handle(world.app);
    const event = (body: string, length: string) => ({
      version: "2.0",
      routeKey: "$default",
      rawPath: path,
      rawQueryString: "",
      headers: { ...withKey(), host: "a.example", "content-length": length },
      requestContext: {
        accountId: "",
        apiId: "",
        authentication: null,
        authorizer: {},
        domainName: "a.example",
        domainPrefix: "",
        http: { method: "POST", path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "" },
        requestId: "1",
        routeKey: "$default",
        stage: "$default",
        time: "",
        timeEpoch: 0,
      },
      isBase64Encoded: false,
      body,
    });
    const call = async (body: string, length: string): Promise<number> => {
      const { statusCode } = await handler(event(body, length), {} as LambdaContext);
      return statusCode;
    };
    const fit = JSON.stringify(aQuestion());
    expect(await call(fit, String(fit.length))).toBe(200);
    expect(await call(overTheLimit(), "10")).toBe(413);
    expect(world.reads()).toBe(1);
  });
});

describe("an address or method that is not there", () => {
  it.each([
    "/",
    "/access/v1/evaluation/",
    "/access/v1/evaluations/",
    "/.well-known/authzen-configuration",
    "/%E0%A4%A",
    "/access/v1/pup_secret",
  ])("is 404 as a problem: %s", async (address) => {
    const response = await world.app.request(address, {
      method: "POST",
      headers: withKey(),
      body: "{}",
    });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "not_found", status: 404 });
  });

  it.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])(
    "is 405 for %s, and says what is allowed",
    async (method) => {
      const response = await world.app.request(path, { method, headers: withKey() });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST");
      expect(world.reads()).toBe(0);
    },
  );
});

describe("trouble of ours", () => {
  const failing = (error: Error) =>
    anAccessWorld({
      store: {
        ...createMemoryStore(),
        loadCheck: async () => {
          await Promise.resolve();
          throw error;
        },
      },
    });

  it("is 503 with Retry-After, a no and the urgent block when the store does not answer (behaviour 18)", async () => {
    const stalled = await failing(new StoreUnavailable("timed out reading pup_open"));
    const { status, headers, json, text } = await ask(stalled, aQuestion());
    expect(status).toBe(503);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(json).toMatchObject({ code: "unavailable" });
    expect(json["urgentHelp"]).toMatch(/999/);
    expect(json).not.toHaveProperty("decision");
    expect(text).not.toContain("timed out");
  });

  it("is 503 when an item cannot be read, whichever of the five", async () => {
    const spoilt = await anAccessWorld({
      store: {
        ...createMemoryStore(),
        loadCheck: () => {
          throw new StoreUnavailable("an item of state does not fit its schema");
        },
      },
    });
    expect((await ask(spoilt, aQuestion())).status).toBe(503);
  });

  it("is 500 without any detail for anything else, and the log has only the error's name", async () => {
    const broken = await failing(new TypeError("cannot read stf_a of undefined"));
    const { status, json, text, headers } = await ask(broken, aQuestion());
    expect([status, json["code"]]).toEqual([500, "internal"]);
    expect(text).not.toMatch(/stf_a|TypeError|undefined|\.ts\b/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(broken.log).toEqual([
      {
        route: path,
        status: 500,
        requestId: headers.get("x-request-id"),
        code: "internal",
        error: "TypeError",
      },
    ]);
  });

  it("is a no as well when the clock fails", async () => {
    const noClock = await anAccessWorld({
      now: () => {
        throw new RangeError("no clock");
      },
    });
    const { status, json } = await ask(noClock, aQuestion());
    expect(status).toBe(500);
    expect(json).not.toHaveProperty("decision");
  });
});

/** One call of every kind, with the status it must have. */
const everyKind: readonly [number, (world: AccessWorld) => Promise<Response>][] = (
  [
    [200, {}],
    [401, { headers: {} }],
    [403, { headers: withKey("recorder") }],
    [404, { address: "/nowhere" }],
    [405, { method: "GET" }],
    [400, { body: "{" }],
    [413, { body: overTheLimit() }],
  ] as const
).map(
  ([status, more]: readonly [
    number,
    { headers?: object; address?: string; method?: string; body?: string },
  ]) => [
    status,
    ({ app }) =>
      Promise.resolve(
        app.request(more.address ?? path, {
          method: more.method ?? "POST",
          headers: { ...(more.headers ?? withKey()), "x-request-id": "req-42" },
          ...(more.method === "GET" ? {} : { body: more.body ?? JSON.stringify(aQuestion()) }),
        }),
      ),
  ],
);

describe("every answer", () => {
  it.each(everyKind)(
    "of status %i is kept out of caches and carries the request's id",
    async (status, call) => {
      const response = await call(world);
      expect(response.status).toBe(status);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("x-request-id")).toBe("req-42");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    },
  );

  it.each(everyKind)(
    "of status %i has the urgent block unless it is an allow",
    async (status, call) => {
      const text = await (await call(world)).text();
      expect(text.includes("Child in danger now? Ring 999.")).toBe(status !== 200);
    },
  );

  it.each(everyKind)(
    "of status %i is logged once, by route and code, without key, body or id",
    async (status, call) => {
      await call(world);
      expect(world.log).toHaveLength(1);
      expect(world.log[0]).toMatchObject({ status, requestId: "req-42" });
      expect(JSON.stringify(world.log)).not.toMatch(/esk_|pup_|stf_|acc_|arrangements|nowhere|aaa/);
      const fields = ["route", "status", "requestId", "outcome", "code"];
      expect(Object.keys(world.log[0]!).filter((field) => !fields.includes(field))).toEqual([]);
    },
  );

  it("of every route and method in the table is kept out of caches", async () => {
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    const routes = new Set(world.app.routes.map((route) => route.path));
    expect(routes).toContain(path);
    for (const route of routes)
      for (const method of methods) {
        const response = await world.app.request(route.replace("*", "x"), {
          method,
          headers: withKey(),
        });
        expect(response.headers.get("cache-control"), `${method} ${route}`).toBe("no-store");
      }
  });

  it("gets an id of its own where the request's is missing or unfit, which is never echoed", async () => {
    const unfit = ["", "with space", "x".repeat(129), "<script>", '"}{'];
    const ids = await Promise.all(
      unfit.map(async (id) =>
        (await ask(world, aQuestion(), { ...withKey(), "x-request-id": id })).headers.get(
          "x-request-id",
        ),
      ),
    );
    expect(ids.every((id) => /^random\d{14}$/.test(id ?? ""))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("of an allow, a deny and an exemption is logged with outcome and code alone", async () => {
    for (const pupil of [undefined, objectedPupil, exemptPupil]) await ask(world, aQuestion(pupil));
    expect(world.log.map(({ outcome, code }) => `${outcome} ${code}`)).toEqual([
      "allow allowed",
      "deny objection",
      "allow allowed",
    ]);
    expect(JSON.stringify(world.log)).not.toMatch(/exemption|exm_|pup_|stf_/);
  });
});

describe("any body at all", () => {
  const loose = fc.jsonValue({ maxDepth: 4 });
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud800", "__proto__", "pup_open", msA.id, "2026-11-24T12:00:00Z"),
  );
  const oneField = fc
    .tuple(
      fc.constantFrom<readonly string[]>(
        ["subject"],
        ["subject", "type"],
        ["subject", "id"],
        ["subject", "properties"],
        ["action"],
        ["action", "name"],
        ["action", "properties"],
        ["action", "properties", "reason"],
        ["action", "properties", "reasonWords"],
        ["action", "properties", "account"],
        ["action", "properties", "replyingTo"],
        ["action", "properties", "recipient"],
        ["resource"],
        ["resource", "type"],
        ["resource", "id"],
        ["resource", "properties"],
        ["context"],
        ["context", "at"],
      ),
      fc.oneof(loose, text),
    )
    .map(([steps, value]) => {
      const body = { ...structuredClone(aQuestion()), context: {} } as Record<string, unknown>;
      const last = steps.slice(0, -1).reduce((inner, step) => inner[step] as typeof body, body);
      last[steps.at(-1)!] = value;
      return JSON.stringify(body);
    });
  const anyBody = fc.oneof(
    oneField,
    loose.map((value) => JSON.stringify(value)),
    fc.string({ unit: "binary" }),
    fc.nat(300).map((length) => JSON.stringify(aQuestion()).slice(0, length)),
  );

  it("is answered with 200 or 400, never with an error of ours", async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const { status, json } = await ask(world, body, withKey("planner"));
        expect([200, 400]).toContain(status);
        expect(status === 200 ? typeof json["decision"] : json["code"]).toBe(
          status === 200 ? "boolean" : "malformed_body",
        );
      }),
      { numRuns: 1500 },
    );
  }, 30_000);

  it("a thousand levels deep is answered too", async () => {
    const deep = `${'{"a":'.repeat(1000)}1${"}".repeat(1000)}`;
    const inside = JSON.stringify({ ...aQuestion(), context: {} }).replace(
      '"context":{}',
      `"context":${deep}`,
    );
    expect((await ask(world, deep)).status).toBe(400);
    expect((await ask(world, inside)).status).toBe(200);
  });

  it("with a moment of any year is answered with 200 or 400", async () => {
    const moment = fc.stringMatching(
      /^\d{4}-[01]\d-[0-3]\dT[012]\d:[0-5]\d:[0-5]\d(Z|[+-][012]\d:[0-5]\d)$/,
    );
    const edges = fc.constantFrom(
      "0000-01-01T00:00:00Z",
      "9999-12-31T23:59:59Z",
      "1969-12-31T23:59:59Z",
      "2999-12-31T23:59:59.999Z",
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(moment, edges), async (at) => {
        const { status, json } = await ask(
          world,
          { ...aQuestion(), context: { at } },
          withKey("planner"),
        );
        expect([200, 400]).toContain(status);
        const { until = at, deliverBefore = "2000-01-01T00:00:00.000Z" } =
          status === 200 ? json.context : {};
        expect(isInstant(deliverBefore) && (until === at || isInstant(until))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
