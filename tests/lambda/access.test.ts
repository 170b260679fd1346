import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aQuestion } from "../access/access-world.ts";
import { type EmbeddedAws, startEmbeddedAws } from "./embedded-aws.ts";
import { type Answer, type Call, callThroughDoor, callUrl } from "./http-call.ts";
import { apiKey, canariesIn, fillSchool, objectedPupil, openPupil } from "./lambda-school.ts";
import type { RunningFunction } from "./start-function.ts";

let aws: EmbeddedAws;
let access: RunningFunction;
let silent: Server;
const heard: Socket[] = [];

beforeAll(async () => {
  aws = await startEmbeddedAws();
  await fillSchool(aws.store);
  access = await aws.start("access");
  silent = createServer((socket) => heard.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  for (const socket of heard) socket.destroy();
  silent.close();
  await aws.stop();
});

const schoolDayNoon = { at: "2026-11-24T12:00:00Z" };

function question(pupilId: string, more: object = {}): Call {
  return {
    method: "POST",
    path: "/access/v1/evaluation",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({ ...aQuestion(pupilId), ...more }),
  };
}

type View = {
  decision?: boolean;
  code?: string;
  urgentHelp?: string;
  context?: { code: string; reasons: { clause: string | null }[] };
};
const viewOf = ({ text }: Answer): View => JSON.parse(text) as View;

test("the bundle says yes where nobody objected, and keeps the answer out of every cache", async () => {
  const answer = await callThroughDoor(access, question(openPupil, { context: schoolDayNoon }));
  expect(answer.status).toBe(200);
  expect(viewOf(answer)).toMatchObject({ decision: true, context: { code: "allowed" } });
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("the bundle says no under clause 5.2 where a parent objected, at any hour", async () => {
  const answer = await callThroughDoor(access, question(objectedPupil));
  expect(answer.status).toBe(200);
  expect(viewOf(answer).decision).toBe(false);
  expect(viewOf(answer).context?.reasons.map(({ clause }) => clause)).toContain("5.2");
});

test("a body in base64 is the same question", async () => {
  const call = question(openPupil, { context: schoolDayNoon });
  const answer = await callThroughDoor(access, { ...call, base64: true });
  expect(viewOf(answer).decision).toBe(true);
});

test.each<[string, Record<string, string>]>([
  ["no secret", {}],
  ["an empty secret", { "x-front-door": "" }],
  ["another secret", { "x-front-door": "canary-front-door-secret-0123456789abcdefghiJ" }],
  ["the hash instead of the secret", { "x-front-door": "0".repeat(64) }],
])("a call with %s gets a 403 that says nothing", async (_, headers) => {
  const call = question(openPupil, { context: schoolDayNoon });
  const answer = await callUrl(access, { ...call, headers: { ...call.headers, ...headers } });
  expect(answer).toEqual({
    status: 403,
    headers: { "cache-control": "no-store" },
    cookies: [],
    text: "",
  });
});

test("a body of more than 1 MB is a 413, however short it says it is (CVE-2026-54288)", async () => {
  const call = question(openPupil, { filling: "x".repeat(1_000_000) });
  const answer = await callThroughDoor(access, {
    ...call,
    headers: { ...call.headers, "content-length": "10" },
  });
  expect(answer.status).toBe(413);
});

test.each<[string, () => Record<string, string | undefined>]>([
  ["the table of pupils has another name", () => ({ SCHOOL_TABLE: "no-such-table" })],
  ["safeguarding has another name", () => ({ SAFEGUARDING_TABLE: "no-such-table" })],
  ["DynamoDB is not there", () => ({ AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:9" })],
  [
    "DynamoDB takes the call and says nothing",
    () => {
      const { port } = silent.address() as AddressInfo;
      return { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` };
    },
  ],
  ["Lambda gave it no credentials", () => ({ AWS_ACCESS_KEY_ID: undefined })],
])("it is a 503 in time, and no yes, when %s", async (_, changes) => {
  const broken = await aws.start("access", changes());
  const answer = await callThroughDoor(broken, question(openPupil, { context: schoolDayNoon }));
  expect(answer.status).toBe(503);
  expect(answer.text).not.toContain('"decision"');
  expect(viewOf(answer)).toMatchObject({ code: "unavailable" });
  expect(viewOf(answer).urgentHelp).toContain("999");
  expect(broken.printed()).toContain('"FailClosed":1');
  expect(canariesIn(broken.printed())).toEqual([]);
});

test("a refused key and an unknown pupil are counted", async () => {
  const call = question("pup_nobody", { context: schoolDayNoon });
  await callThroughDoor(access, call);
  await callThroughDoor(access, { ...call, headers: { ...call.headers, authorization: "" } });
  expect(access.printed()).toContain('"UnknownPupil":1');
  expect(access.printed()).toContain('"CredentialRefused":1');
});

test("what is counted carries the name of the function, as the alarms expect", () => {
  const line = access
    .printed()
    .split("\n")
    .find((one) => one.includes('"FrontDoorRefused":1'));
  expect(JSON.parse(line ?? "{}")).toMatchObject({
    service: "access",
    _aws: { CloudWatchMetrics: [{ Namespace: "ESafetyContact", Dimensions: [["service"]] }] },
  });
});

test("no name, no pupil, no key and no secret is in the log", () => {
  expect(access.printed()).toContain('"code":"allowed"');
  expect(canariesIn(access.printed())).toEqual([]);
  expect(access.printed()).not.toContain("pup_");
  expect(access.printed()).not.toContain("esk_live");
});
