import assert from "node:assert/strict";
import { openFixture } from "./fixture-policy.ts";

/** One test of the certification scenario, by the id of its section there. */
export type ScenarioCase = {
  readonly id: string;
  readonly level: string;
  readonly what: string;
  /** Throws where the answer is not what the scenario expects. */
  readonly check: () => Promise<void>;
};

const app = openFixture();

export const paths = {
  evaluation: "/access/v1/evaluation",
  evaluations: "/access/v1/evaluations",
  subject: "/access/v1/search/subject",
  resource: "/access/v1/search/resource",
  action: "/access/v1/search/action",
} as const;
type Name = keyof typeof paths;

export type Json = Record<string, unknown>;

/** Sends anything to the fixture, by the path or the name of an endpoint. */
export async function send(path: string, request: RequestInit) {
  const response = await app.request(path in paths ? paths[path as Name] : path, request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

/** Posts a body, which is JSON unless it is text already. */
export function post(name: Name, body: unknown, headers: Record<string, string> = {}) {
  return send(name, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** Posts a body that must be answered with 200 and JSON. */
export async function postFine(name: Name, body: unknown): Promise<Json> {
  const { status, headers, text } = await post(name, body);
  assert.equal(status, 200, text);
  assert.match(headers.get("content-type") ?? "", /^application\/json/);
  return JSON.parse(text) as Json;
}

/** Posts bodies that must be answered with 400, each of them. */
export async function postBad(name: Name, ...bodies: readonly unknown[]): Promise<void> {
  for (const body of bodies) assert.equal((await post(name, body)).status, 400, String(body));
}

/** Asks one question whose decision the fixture prescribes. */
export async function decides(body: unknown, decision: boolean): Promise<void> {
  assert.equal((await postFine("evaluation", body))["decision"], decision);
}

/** Asks a batch, and gives its decisions; each must be yes or no. */
export async function decidesMany(body: unknown): Promise<readonly unknown[]> {
  const { evaluations } = await postFine("evaluations", body);
  assert.ok(Array.isArray(evaluations));
  const decisions = (evaluations as Json[]).map(({ decision }) => decision);
  assert.ok(decisions.every((decision) => typeof decision === "boolean"));
  return decisions;
}

/** Searches, and gives the ids or names that were found; each of the type that was looked for. */
export async function finds(name: "subject" | "resource" | "action", body: Json) {
  const { results } = await postFine(name, body);
  assert.ok(Array.isArray(results));
  const type = (body[name] as Json | undefined)?.["type"];
  return (results as Json[]).map((one) => {
    if (name !== "action") assert.equal(one["type"], type);
    const found = name === "action" ? one["name"] : one["id"];
    assert.equal(typeof found, "string");
    return found;
  });
}

/** All of these were found; others may be as well. */
export function includes(found: readonly unknown[], ...expected: readonly string[]): void {
  for (const one of expected) assert.ok(found.includes(one), `${one} is not in ${found.join()}`);
}

export const alice = { type: "user", id: "alice" };
export const bob = { type: "user", id: "bob" };
export const admin = { ...bob, properties: { role: "admin" } };
export const active = { type: "record", id: "record-1", properties: { status: "active" } };
export const archived = { type: "record", id: "record-2", properties: { status: "archived" } };
export const first = { type: "record", id: "record-1" };
export const second = { type: "record", id: "record-2" };
export const read = { name: "read" };
export const write = { name: "write" };
export const context = { time: "2025-06-27T18:03-07:00", ip: "192.168.1.1" };
export const aliceReads = { subject: alice, action: read, resource: first };
