import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedAws, publicOrigin, startEmbeddedAws } from "./embedded-aws.ts";
import { type Answer, type Call, callThroughDoor, callUrl } from "./http-call.ts";
import { canaries, canariesIn, fillSchool, openPupil, parentId } from "./lambda-school.ts";
import type { RunningFunction } from "./start-function.ts";

let aws: EmbeddedAws;
let parent: RunningFunction;

beforeAll(async () => {
  aws = await startEmbeddedAws();
  await fillSchool(aws.store);
  parent = await aws.start("parent");
});
afterAll(() => aws.stop());

const link = `/p/${canaries.link}`;
const form = (path: string, fields: readonly (readonly [string, string])[]): Call => ({
  method: "POST",
  path,
  headers: {
    "content-type": "application/x-www-form-urlencoded",
    origin: publicOrigin,
    "sec-fetch-site": "same-origin",
    "accept-encoding": "gzip",
  },
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
});
const page = (path: string): Call => ({
  method: "GET",
  path,
  headers: { "accept-encoding": "gzip" },
});

/** The cookie pair that a session began with. */
function cookieOf({ cookies }: Answer): string {
  return (cookies[0] ?? "").split(";")[0] ?? "";
}

test("a link is read, and nothing is changed by reading it", async () => {
  const answer = await callThroughDoor(parent, page(link));
  expect(answer.status).toBe(200);
  expect(answer.headers["content-encoding"]).toBe("gzip");
  expect(answer.text).toContain("Answer now");
  expect(answer.text).toContain("<style>");
  expect(answer.cookies).toEqual([]);
});

test("a parent's no, from the link to the saved page, stands in the school's table", async () => {
  const began = await callThroughDoor(parent, form(link, [["do", "answer"]]));
  expect(began).toMatchObject({ status: 303, headers: { location: "/answer" } });
  expect(began.cookies).toEqual([
    expect.stringMatching(
      /^__Host-parent=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ) as string,
  ]);
  expect(began.headers["set-cookie"]).toBeUndefined();
  const cookies = ["other=1", cookieOf(began)];

  const answered = await callThroughDoor(parent, {
    ...form("/answer", [["answer", "no"]]),
    cookies,
  });
  expect(answered).toMatchObject({ status: 303, headers: { location: "/check" } });
  const check = await callThroughDoor(parent, { ...page("/check"), cookies });
  const shown = /name="shown" value="([^"]*)"/.exec(check.text)?.[1] ?? "";
  const saved = await callThroughDoor(parent, {
    ...form("/check", [
      ["shown", shown],
      ["respondent", "parent"],
    ]),
    cookies,
    base64: true,
  });
  expect(saved).toMatchObject({ status: 303, headers: { location: "/saved" } });

  const [state] = await aws.store.loadStates([openPupil]);
  expect(state?.objections).toMatchObject([{ respondent: { parentId }, ways: "all" }]);
  const last = await callThroughDoor(parent, { ...page("/saved"), cookies });
  expect(last.status).toBe(200);
  expect(last.text).toContain(canaries.firstName);
});

test("a form that sends a field twice, in base64, is read whole", async () => {
  const began = await callThroughDoor(parent, form(link, [["do", "answer"]]));
  const cookies = [cookieOf(began)];
  await callThroughDoor(parent, { ...form("/answer", [["answer", "some"]]), cookies });
  const ways = form("/answer/child/1", [
    ["ways", "email"],
    ["ways", "text"],
  ]);
  const taken = await callThroughDoor(parent, { ...ways, cookies, base64: true });
  expect(taken).toMatchObject({ status: 303, headers: { location: "/answer/child/2" } });
  const shown = await callThroughDoor(parent, { ...page("/answer/child/1"), cookies });
  const checked = shown.text.match(/<input[^>]*value="(\w+)"[^>]*\schecked/g) ?? [];
  expect(checked).toHaveLength(2);
});

test.each<[string, Record<string, string>]>([
  ["no secret", {}],
  ["an empty secret", { "x-front-door": "" }],
  ["another secret", { "x-front-door": "guessed" }],
])("a request with %s gets a 403 that says nothing", async (_, headers) => {
  const refused = { status: 403, headers: { "cache-control": "no-store" }, cookies: [], text: "" };
  expect(await callUrl(parent, { ...page(link), headers })).toEqual(refused);
  const begin = form(link, [["do", "answer"]]);
  const answer = await callUrl(parent, { ...begin, headers: { ...begin.headers, ...headers } });
  expect(answer).toEqual(refused);
});

test("a door whose secret was left empty lets nobody in", async () => {
  const empty = createHash("sha256").update("").digest("hex");
  const open = await aws.start("parent", { FRONT_DOOR_SECRET_SHA256: empty });
  expect((await callUrl(open, page(link))).status).toBe(403);
  const headers = { "x-front-door": "" };
  expect((await callUrl(open, { ...page(link), headers })).status).toBe(403);
});

test("a form of more than 64 KB is a 413, however short it says it is (CVE-2026-54288)", async () => {
  const long = form(link, [["do", "x".repeat(70_000)]]);
  const answer = await callThroughDoor(parent, {
    ...long,
    headers: { ...long.headers, "content-length": "10" },
  });
  expect(answer.status).toBe(413);
});

test("a form of another site is refused", async () => {
  const call = form(link, [["do", "answer"]]);
  const headers = { ...call.headers, origin: "https://elsewhere.example" };
  expect((await callThroughDoor(parent, { ...call, headers })).status).toBe(403);
});

test.each([
  ["the table has another name", { SCHOOL_TABLE: "no-such-table" }],
  ["DynamoDB is not there", { AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:9" }],
])(
  "a parent is told that nothing was saved, and somebody hears of it, when %s",
  async (_, changes) => {
    const broken = await aws.start("parent", changes);
    const cookies = [`__Host-parent=${"x".repeat(43)}`];
    const sent = await callThroughDoor(broken, { ...form("/check", [["shown", "x"]]), cookies });
    expect(sent.status).toBe(503);
    expect(sent.text).toContain("not saved");
    expect(broken.printed()).toContain('"AnswerNotSaved":1');
    expect((await callThroughDoor(broken, { ...page("/check"), cookies })).status).toBe(503);
    expect(broken.printed()).toContain('"PageFailed":1');
    expect(canariesIn(broken.printed())).toEqual([]);
  },
);

test("no name, no token and no secret is in the log", async () => {
  await callThroughDoor(parent, page(`/nowhere/${canaries.link}?${canaries.link}`));
  expect(parent.printed()).toContain('"route":"/p/:token"');
  expect(parent.printed()).toContain('"FrontDoorRefused":1');
  expect(canariesIn(parent.printed())).toEqual([]);
  expect(parent.printed()).not.toMatch(/pup_|par_|__Host-parent/);
});
