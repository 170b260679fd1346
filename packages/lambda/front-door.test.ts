import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { behindFrontDoor, secretHashShape } from "./front-door.ts";
import { readEnvironment } from "./read-environment.ts";

type Event = Parameters<ReturnType<typeof behindFrontDoor>>[0];

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const secret = "s".repeat(43);
const done = { statusCode: 200, headers: {}, body: "inside", isBase64Encoded: false };

function aDoor(secretHash: string) {
  const seen: Event[] = [];
  let refused = 0;
  const handle = behindFrontDoor(
    async (event) => {
      seen.push(event);
      return done;
    },
    secretHash,
    () => {
      refused += 1;
    },
  );
  const call = (headers: Record<string, string>) =>
    handle({ headers, rawPath: "/" } as unknown as Event, {} as Parameters<typeof handle>[1]);
  return { call, seen, refused: () => refused };
}

test("what shows the secret comes in, without the secret", async () => {
  const { call, seen, refused } = aDoor(sha256(secret));
  expect(await call({ "x-front-door": secret, accept: "*/*" })).toEqual(done);
  expect(seen).toEqual([{ headers: { accept: "*/*" }, rawPath: "/" }]);
  expect(refused()).toBe(0);
});

test.each<[string, Record<string, string>]>([
  ["nothing", {}],
  ["an empty text", { "x-front-door": "" }],
  ["another secret", { "x-front-door": `${secret.slice(1)}t` }],
  ["a part of it", { "x-front-door": secret.slice(1) }],
  ["it twice", { "x-front-door": `${secret},${secret}` }],
  ["its hash", { "x-front-door": sha256(secret) }],
])("what shows %s is refused before anything is read", async (_, headers) => {
  const { call, seen, refused } = aDoor(sha256(secret));
  expect(await call(headers)).toEqual({
    statusCode: 403,
    headers: { "cache-control": "no-store" },
    body: "",
    isBase64Encoded: false,
  });
  expect(seen).toEqual([]);
  expect(refused()).toBe(1);
});

test("a door whose secret was left empty lets nobody in", async () => {
  const { call, seen } = aDoor(sha256(""));
  expect(await call({})).toMatchObject({ statusCode: 403 });
  expect(await call({ "x-front-door": "" })).toMatchObject({ statusCode: 403 });
  expect(seen).toEqual([]);
});

test("an environment is read whole, or refused with the names of what is missing or unfit", () => {
  const choose = (environment: Record<string, string>) =>
    readEnvironment(environment, (read) => ({
      table: read("TABLE"),
      hash: read("HASH", secretHashShape),
    }));
  const hash = sha256(secret);
  expect(choose({ TABLE: "school", HASH: hash, MORE: "x" })).toEqual({ table: "school", hash });
  expect(() => choose({})).toThrow(/: TABLE, HASH$/);
  expect(() => choose({ TABLE: "", HASH: hash })).toThrow(/: TABLE$/);
  expect(() => choose({ TABLE: "school", HASH: "secret" })).toThrow(/: HASH$/);
});
