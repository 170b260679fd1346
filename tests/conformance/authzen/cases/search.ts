import assert from "node:assert/strict";
import {
  admin,
  alice,
  archived,
  context,
  finds,
  first,
  includes,
  type Json,
  postBad,
  postFine,
  read,
  type ScenarioCase,
  write,
} from "../scenario-case.ts";

const core = "Search Core";
const properties = "Search Properties";
const user = { type: "user" };
const record = { type: "record" };
const whoReads = { subject: user, action: read, resource: first };
const whatIsRead = { subject: alice, action: read, resource: record };
const whatMayBeDone = { subject: alice, resource: first };

type Name = "subject" | "resource" | "action";

const found =
  (name: Name, body: Json, ...expected: readonly string[]) =>
  async (): Promise<void> =>
    includes(await finds(name, body), ...expected);
/** The same as without what is added. */
const foundAlike =
  (name: Name, body: Json, more: Json, ...expected: readonly string[]) =>
  async (): Promise<void> => {
    const answer = await finds(name, { ...body, ...more });
    assert.deepEqual(answer, await finds(name, body));
    includes(answer, ...expected);
  };

async function pageOf(page: Json): Promise<{ page: Json; results: unknown[] }> {
  const answer = await postFine("subject", { ...whoReads, page });
  assert.ok(Array.isArray(answer["results"]));
  assert.equal(typeof answer["page"], "object");
  const view = answer as { page: Json; results: unknown[] };
  assert.equal(typeof view.page["next_token"], "string");
  return view;
}

async function isEmpty(name: Name, body: Json): Promise<void> {
  assert.deepEqual(await finds(name, body), []);
}

/** The Search APIs: section c-4 of the scenario. */
export const searchCases: readonly ScenarioCase[] = [
  {
    id: "c-4-2-1",
    level: core,
    what: "subjects (S1)",
    check: found("subject", whoReads, "alice", "bob"),
  },
  {
    id: "c-4-2-2",
    level: core,
    what: "subjects, with a context",
    check: foundAlike("subject", whoReads, { context }, "alice", "bob"),
  },
  {
    id: "c-4-2-3",
    level: core,
    what: "a subject's id is ignored",
    check: foundAlike("subject", whoReads, { subject: alice }, "alice", "bob"),
  },
  {
    id: "c-4-2-4",
    level: properties,
    what: "subjects by the resource's properties (S4)",
    check: found("subject", { subject: user, action: write, resource: archived }, "bob"),
  },
  {
    id: "c-4-3-1",
    level: core,
    what: "resources (S2)",
    check: found("resource", whatIsRead, "record-1"),
  },
  {
    id: "c-4-3-2",
    level: core,
    what: "resources, with a context",
    check: foundAlike("resource", whatIsRead, { context }, "record-1"),
  },
  {
    id: "c-4-3-3",
    level: core,
    what: "a resource's id is ignored",
    check: foundAlike("resource", whatIsRead, { resource: first }, "record-1"),
  },
  {
    id: "c-4-3-4",
    level: properties,
    what: "resources by the subject's properties (S5)",
    check: found("resource", { subject: admin, action: write, resource: record }, "record-2"),
  },
  {
    id: "c-4-4-1",
    level: core,
    what: "actions (S3)",
    check: found("action", whatMayBeDone, "read", "write"),
  },
  {
    id: "c-4-4-2",
    level: core,
    what: "actions, with a context",
    check: foundAlike("action", whatMayBeDone, { context }, "read", "write"),
  },
  {
    id: "c-4-4-3",
    level: properties,
    what: "actions by both entities' properties (S6)",
    check: found("action", { subject: admin, resource: archived }, "write"),
  },
  {
    id: "c-4-5-1",
    level: core,
    what: "a page's limit",
    check: async () => {
      assert.equal((await pageOf({ limit: 1 })).results.length, 1);
    },
  },
  {
    id: "c-4-5-2",
    level: core,
    what: "a page's token, up to the last page",
    check: async () => {
      const token = (await pageOf({ limit: 1 })).page["next_token"];
      assert.notEqual(token, "");
      const last = await pageOf({ token });
      assert.deepEqual(last.results, [{ type: "user", id: "bob" }]);
      assert.equal(last.page["next_token"], "");
    },
  },
  {
    id: "c-4-5-3",
    level: core,
    what: "the form of a page",
    check: async () => {
      const { page, results } = await pageOf({ limit: 1 });
      assert.equal(page["count"], results.length);
    },
  },
  {
    id: "c-4-5-4",
    level: core,
    what: "everything at once without a page",
    check: found("subject", whoReads, "alice", "bob"),
  },
  {
    id: "c-4-6-1",
    level: core,
    what: "nothing for an unknown id, in all three",
    check: async () => {
      const nobody = { type: "user", id: "nonexistent-user" };
      await isEmpty("action", { ...whatMayBeDone, subject: nobody });
      await isEmpty("resource", { ...whatIsRead, subject: nobody });
      await isEmpty("subject", { ...whoReads, resource: { type: "record", id: "record-9" } });
    },
  },
  {
    id: "c-4-6-2",
    level: core,
    what: "nothing for an unknown type, in all three",
    check: async () => {
      const spaceship = { type: "spaceship" };
      await isEmpty("subject", { ...whoReads, subject: spaceship });
      await isEmpty("resource", { ...whatIsRead, resource: spaceship });
      await isEmpty("action", { ...whatMayBeDone, subject: { ...spaceship, id: "alice" } });
    },
  },
  {
    id: "c-4-7-1",
    level: core,
    what: "400 without a required field",
    check: async () => {
      await postBad("subject", { subject: user, resource: first });
      await postBad("resource", { action: read, resource: record });
      await postBad("action", { subject: alice });
    },
  },
  {
    id: "c-4-7-2",
    level: core,
    what: "400 without a required sub-field, by the endpoint",
    check: async () => {
      await postBad("subject", { subject: user, action: read, resource: record });
      await postBad("resource", { subject: user, action: read, resource: record });
      await postBad("action", { subject: user, resource: first });
    },
  },
];
