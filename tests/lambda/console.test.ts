import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { hashToken, personHash } from "@elm-court/console";
import { instantOf, type StaffRole } from "@elm-court/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stf } from "../store/fixtures.ts";
import { type EmbeddedAws, startEmbeddedAws } from "./embedded-aws.ts";
import { type Call, callThroughDoor, callUrl } from "./http-call.ts";
import { canaries, canariesIn, fillSchool, openPupil } from "./lambda-school.ts";
import type { RunningFunction } from "./start-function.ts";

const origin = "https://api.contact.elmcourt.example";
const clientSecret = "canary-client-secret";
const tokenOf = (role: StaffRole) => role.padEnd(43, "0");

let aws: EmbeddedAws;
let ssm: Server;
let secrets: Readonly<Record<string, string>> = {};
const asked: unknown[] = [];
let office: RunningFunction;

/** SSM's parameter store, as far as GetParameter goes. */
async function startSsm(): Promise<Server> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const wanted = JSON.parse(body) as { Name: string };
      asked.push(wanted);
      const Value = secrets[wanted.Name];
      response.writeHead(Value === undefined ? 400 : 200, {
        "content-type": "application/x-amz-json-1.1",
      });
      response.end(
        JSON.stringify(
          Value === undefined ? { __type: "ParameterNotFound" } : { Parameter: { Value } },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

beforeAll(async () => {
  aws = await startEmbeddedAws();
  ssm = await startSsm();
  await fillSchool(aws.store);
  for (const role of ["safeguarding_lead", "office"] as const) {
    const hash = personHash("https://login.elmcourt.example", role);
    await aws.store.saveStaff({
      id: stf(`stf_${role}`),
      name: `The ${role}`,
      kind: "staff",
      active: true,
      groups: [],
      ownChildren: [],
    });
    await aws.store.savePerson({ hash, staffId: stf(`stf_${role}`), groupIds: [`group-${role}`] });
    await aws.store.saveConsoleSession({
      tokenHash: hashToken(tokenOf(role)),
      personHash: hash,
      expiresAt: instantOf(Date.now() + 3_600_000),
    });
  }
  const { port } = ssm.address() as AddressInfo;
  office = await aws.start("console", { AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${port}` });
});
afterAll(async () => {
  ssm.close();
  await aws.stop();
});

const get = (path: string, as?: StaffRole): Call => ({
  method: "GET",
  path,
  headers: { "accept-encoding": "gzip", "sec-fetch-site": "same-origin" },
  ...(as && { cookies: [`__Host-console=${tokenOf(as)}`] }),
});
const post = (path: string, as: StaffRole, body: object): Call => ({
  ...get(path, as),
  method: "POST",
  headers: {
    origin,
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
    "idempotency-key": "key-number-1",
  },
  body: JSON.stringify(body),
});

test("the page and its script come out of the bundle, compressed, with the security headers", async () => {
  const page = await callThroughDoor(office, get("/console/urgent"));
  expect(page.status).toBe(200);
  expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
  const [, script = ""] = /src="([^"]+\.js)"/.exec(page.text) ?? [];
  const file = await callThroughDoor(office, get(script));
  expect(file).toMatchObject({ status: 200, headers: { "content-encoding": "gzip" } });
});

test("nobody is anybody without a session, and the office gets nothing of safeguarding", async () => {
  expect((await callThroughDoor(office, get("/console/api/me"))).status).toBe(401);
  expect((await callThroughDoor(office, get("/console/api/home", "office"))).status).toBe(200);
  const refused = await callThroughDoor(office, get("/console/api/exemptions/to-review", "office"));
  expect(refused.status).toBe(403);
});

test("an urgent exemption is in safeguarding when it is answered, and the trail says who gave it", async () => {
  const given = await callThroughDoor(
    office,
    post("/console/api/urgent", "safeguarding_lead", {
      pupilId: openPupil,
      staffIds: ["stf_safeguarding_lead"],
      ways: ["text"],
      anyOtherWay: false,
      caseNumber: "C-1",
    }),
  );
  expect([given.status, given.text]).toEqual([201, expect.stringContaining("exm_")]);
  const { facts } = await aws.store.loadSafeguarding(openPupil);
  expect(facts.exemptions).toHaveLength(1);
  expect(await aws.store.listTrail(openPupil)).toMatchObject([
    { by: "stf_safeguarding_lead", did: "exempted" },
  ]);
});

test("the client's secret is asked for when somebody signs in; without it, or without the provider, nobody is", async () => {
  const name = "/elm-court-contact/stage/sign-in-client-secret";
  const signIn = () => callThroughDoor(office, get("/console/sign-in"));
  const down = { status: 303, headers: { location: "/console?trouble=provider_down" } };
  expect(await signIn()).toMatchObject(down);
  secrets = { [name]: clientSecret };
  expect(await signIn()).toMatchObject(down);
  expect(asked).toEqual([
    { Name: name, WithDecryption: true },
    { Name: name, WithDecryption: true },
  ]);
  expect(office.printed()).toContain("SignInRefused");
});

test("a request that did not come through the front door gets a 403 that says nothing", async () => {
  const refused = await callUrl(office, get("/console/api/home", "office"));
  expect(refused).toMatchObject({ status: 403, text: "" });
});

test("nothing of a person, a cookie or the client's secret is in the log", () => {
  const printed = office.printed();
  expect(printed).toContain("/console/api/home");
  expect(canariesIn(printed)).toEqual([]);
  for (const secret of [clientSecret, tokenOf("office"), openPupil, canaries.firstName])
    expect(printed).not.toContain(secret);
});
