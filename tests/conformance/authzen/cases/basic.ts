import assert from "node:assert/strict";
import {
  active,
  admin,
  alice,
  aliceReads,
  archived,
  bob,
  context,
  decides,
  first,
  post,
  postBad,
  postFine,
  read,
  type ScenarioCase,
  write,
} from "../scenario-case.ts";

const core = "Basic Core";
const properties = "Basic Properties";
const remove = (soft: boolean) => ({
  subject: alice,
  action: { name: "delete", properties: { soft } },
  resource: first,
});
const without = (field: string) =>
  Object.fromEntries(Object.entries(aliceReads).filter(([name]) => name !== field));

/** The Access Evaluation API: section c-2 of the scenario. */
export const basicCases: readonly ScenarioCase[] = [
  {
    id: "c-2-2-1",
    level: core,
    what: "a permit (rule 1)",
    check: () => decides(aliceReads, true),
  },
  {
    id: "c-2-2-2",
    level: core,
    what: "a deny (rule 4)",
    check: () => decides({ subject: bob, action: write, resource: first }, false),
  },
  {
    id: "c-2-2-3",
    level: core,
    what: "a context changes nothing",
    check: () => decides({ ...aliceReads, context }, true),
  },
  {
    id: "c-2-2-4",
    level: properties,
    what: "a deny by the resource's properties (rule 5)",
    check: () => decides({ subject: alice, action: write, resource: archived }, false),
  },
  {
    id: "c-2-2-5",
    level: properties,
    what: "a permit by the subject's properties (rule 6)",
    check: () => decides({ subject: admin, action: write, resource: archived }, true),
  },
  {
    id: "c-2-2-6",
    level: properties,
    what: "a permit by the action's properties (rule 7)",
    check: () => decides(remove(true), true),
  },
  {
    id: "c-2-2-7",
    level: properties,
    what: "a deny by the action's properties (rule 8)",
    check: () => decides(remove(false), false),
  },
  {
    id: "c-2-2-8",
    level: core,
    what: "additional properties",
    check: () =>
      decides(
        {
          subject: { ...alice, properties: { department: "Sales", role: "manager" } },
          action: { ...read, properties: { method: "GET" } },
          resource: { ...active, properties: { status: "active", owner: "bob" } },
        },
        true,
      ),
  },
  {
    id: "c-2-2-9",
    level: core,
    what: "unknown fields are ignored",
    check: () => decides({ ...aliceReads, foo: "bar", futureField: { nested: true } }, true),
  },
  {
    id: "c-2-3-1",
    level: core,
    what: "the answer has a boolean decision",
    check: async () =>
      assert.equal(typeof (await postFine("evaluation", aliceReads))["decision"], "boolean"),
  },
  {
    id: "c-2-3-2",
    level: core,
    what: "the answer's context, if there, is an object",
    check: async () => {
      const answer = await postFine("evaluation", aliceReads);
      assert.ok(!("context" in answer) || typeof answer["context"] === "object");
    },
  },
  {
    id: "c-2-4-1",
    level: core,
    what: "400 without a required field",
    check: () => postBad("evaluation", without("subject"), without("action"), without("resource")),
  },
  {
    id: "c-2-4-2",
    level: core,
    what: "400 without a required sub-field",
    check: () =>
      postBad(
        "evaluation",
        { ...aliceReads, subject: { id: "alice" } },
        { ...aliceReads, subject: { type: "user" } },
        { ...aliceReads, action: {} },
        { ...aliceReads, resource: { id: "record-1" } },
        { ...aliceReads, resource: { type: "record" } },
      ),
  },
  {
    id: "c-2-4-3",
    level: core,
    what: "400 for another content type",
    check: async () => {
      const answer = await post("evaluation", aliceReads, { "content-type": "text/plain" });
      assert.equal(answer.status, 400);
    },
  },
  {
    id: "c-2-4-4",
    level: core,
    what: "400 for what is no JSON",
    check: () => postBad("evaluation", "{not json"),
  },
  {
    id: "c-2-4-5",
    level: core,
    what: "400 for an empty body",
    check: () => postBad("evaluation", ""),
  },
  {
    id: "c-2-4-6",
    level: core,
    what: "400 for a field of the wrong type",
    check: () =>
      postBad(
        "evaluation",
        { ...aliceReads, subject: "alice" },
        { ...aliceReads, action: { name: 123 } },
      ),
  },
  {
    id: "c-2-5-1",
    level: core,
    what: "X-Request-ID is echoed",
    check: async () => {
      const id = "bfe9eb29-ab87-4ca3-be83-a1d5d8305716";
      const { headers } = await post("evaluation", aliceReads, { "x-request-id": id });
      assert.equal(headers.get("x-request-id"), id);
    },
  },
  {
    id: "c-2-5-2",
    level: core,
    what: "no X-Request-ID is needed",
    check: () => decides(aliceReads, true),
  },
  {
    id: "c-2-6",
    level: core,
    what: "the same question gets the same answer",
    check: async () => {
      for (let time = 0; time < 5; time += 1) await decides(aliceReads, true);
    },
  },
];
