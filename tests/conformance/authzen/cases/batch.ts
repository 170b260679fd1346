import assert from "node:assert/strict";
import {
  active,
  admin,
  alice,
  aliceReads,
  archived,
  bob,
  context,
  decidesMany,
  first,
  postFine,
  read,
  type ScenarioCase,
  second,
  write,
} from "../scenario-case.ts";

const core = "Batch Core";
const properties = "Batch Properties";
const twoRecords = {
  subject: alice,
  action: read,
  evaluations: [{ resource: first }, { resource: second }],
};
const readThenWrite = {
  subject: bob,
  resource: first,
  evaluations: [{ action: read }, { action: write }],
};

async function decidesAs(body: unknown, ...decisions: readonly boolean[]): Promise<void> {
  assert.deepEqual(await decidesMany(body), decisions);
}
async function answersTwo(body: unknown): Promise<void> {
  assert.equal((await decidesMany(body)).length, 2);
}
const isOneYes = async (body: unknown): Promise<void> => {
  const answer = await postFine("evaluations", body);
  assert.equal(answer["decision"], true);
  assert.ok(!("evaluations" in answer));
};

/** The Access Evaluations API: section c-3 of the scenario. */
export const batchCases: readonly ScenarioCase[] = [
  {
    id: "c-3-2-1",
    level: core,
    what: "an array of evaluations",
    check: () => answersTwo(twoRecords),
  },
  {
    id: "c-3-2-2",
    level: core,
    what: "decisions by the fixture (rules 3 and 4)",
    check: () => decidesAs(readThenWrite, true, false),
  },
  {
    id: "c-3-2-3",
    level: properties,
    what: "the resource's properties, item by item",
    check: () =>
      decidesAs(
        {
          subject: alice,
          action: write,
          evaluations: [{ resource: active }, { resource: archived }],
        },
        true,
        false,
      ),
  },
  {
    id: "c-3-2-4",
    level: properties,
    what: "the subject's properties, item by item",
    check: () =>
      decidesAs(
        {
          action: write,
          resource: archived,
          evaluations: [{ subject: alice }, { subject: admin }],
        },
        false,
        true,
      ),
  },
  {
    id: "c-3-2-5",
    level: core,
    what: "no defaults at all",
    check: () =>
      decidesAs(
        { evaluations: [aliceReads, { subject: bob, action: write, resource: first }] },
        true,
        false,
      ),
  },
  {
    id: "c-3-2-6",
    level: core,
    what: "a context for all, and one of an item's own",
    check: () =>
      answersTwo({
        ...twoRecords,
        context,
        evaluations: [
          { resource: first },
          { resource: second, context: { time: "2025-06-27T19:00-07:00", source: "override" } },
        ],
      }),
  },
  {
    id: "c-3-2-7",
    level: properties,
    what: "defaults are taken over whole, and replaced whole",
    check: () =>
      decidesAs(
        {
          subject: alice,
          action: write,
          resource: active,
          evaluations: [{}, { resource: archived }],
        },
        true,
        false,
      ),
  },
  {
    id: "c-3-3-1",
    level: core,
    what: "as many answers as questions",
    check: () => answersTwo(twoRecords),
  },
  {
    id: "c-3-3-2",
    level: core,
    what: "answers in the order of the questions",
    check: async () => {
      await decidesAs(readThenWrite, true, false);
      const turned = [{ action: write }, { action: read }];
      await decidesAs({ ...readThenWrite, evaluations: turned }, false, true);
    },
  },
  {
    id: "c-3-3-3",
    level: core,
    what: "each answer has a boolean decision",
    check: () => answersTwo(twoRecords),
  },
  {
    id: "c-3-3-4",
    level: core,
    what: "no decision beside the evaluations",
    check: async () => {
      assert.ok(!("decision" in (await postFine("evaluations", twoRecords))));
    },
  },
  {
    id: "c-3-4-1",
    level: core,
    what: "an item that lacks a field is a no in its place",
    check: () =>
      decidesAs(
        {
          ...twoRecords,
          options: { evaluations_semantic: "execute_all" },
          evaluations: [{ resource: first }, {}],
        },
        true,
        false,
      ),
  },
  {
    id: "c-3-4-2",
    level: core,
    what: "without evaluations it is one question",
    check: () => isOneYes(aliceReads),
  },
  {
    id: "c-3-4-3",
    level: core,
    what: "with no evaluation in the array it is one question",
    check: () => isOneYes({ ...aliceReads, evaluations: [] }),
  },
];
