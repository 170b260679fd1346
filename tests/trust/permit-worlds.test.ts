import type { PupilId } from "@elm-court/domain";
import { createMemoryTable, type Key, type Table } from "@elm-court/store";
import { expect, test } from "vitest";
import {
  type AccessWorld,
  anAccessWorld,
  aQuestion,
  exemptPupil,
  openPupil,
} from "../access/access-world.ts";
import { askPermit, redeem } from "../access/post-as.ts";
import { noon, par, pup } from "../store/fixtures.ts";

type Call = readonly [operation: string, ...keys: readonly string[]];

/** A table that writes down what is asked of it: every key, but not in which of the two tables it is. */
function watched(calls: Call[], inSchool: string[]): Table {
  const table = createMemoryTable();
  const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
  return {
    ...table,
    getSome: (keys) => {
      calls.push(["read", ...keys.map(nameOf)]);
      return table.getSome(keys);
    },
    getMany: (keys) => {
      calls.push(["read", ...keys.map(nameOf)]);
      return table.getMany(keys);
    },
    write: (writes) => {
      const asked = writes.map((write) =>
        "put" in write ? write.put : "check" in write ? write.check : write.remove,
      );
      calls.push(["write", ...asked.map(nameOf)]);
      inSchool.push(
        ...writes.flatMap((write) =>
          "put" in write && write.put.table === "school" ? [nameOf(write.put)] : [],
        ),
      );
      return table.write(writes);
    },
  };
}

async function tellParents({ store }: AccessWorld, pupilId: PupilId): Promise<void> {
  const [before] = await store.loadStates([pupilId]);
  const told = { parentId: par("par_1"), how: "read", at: noon } as const;
  await store.recordEvents([{ before: before!, events: [{ type: "parent_told", told }] }], noon);
}

/** A permit asked for and redeemed by day, about a pupil of whom the rest of the world says the same. */
async function play(pupilId: string) {
  const calls: Call[] = [];
  const inSchool: string[] = [];
  const world = await anAccessWorld({ table: watched(calls, inSchool) });
  await tellParents(world, pup(pupilId));
  calls.length = 0;
  inSchool.length = 0;
  const asked = await askPermit(world, aQuestion(pupilId));
  const redeemed = await redeem(world, asked.json.permit, aQuestion(pupilId));
  const same = (text: string) => text.replaceAll(pupilId, "pup_same");
  const told = [asked, redeemed].map(({ status, headers, text }) => [status, [...headers], text]);
  return {
    told,
    permit: asked.json.permit!,
    calls: JSON.parse(same(JSON.stringify(calls))) as Call[],
    inSchool,
  };
}

test("a permit that rests on an exemption is told as one that rests on nothing: its length, both answers and every call (promise P3)", async () => {
  const [plain, resting] = [await play(openPupil), await play(exemptPupil)];
  const withoutPermit = ({ told, permit }: typeof plain) =>
    JSON.stringify(told).replace(permit, "");
  expect(withoutPermit(plain)).toContain('\\"decision\\":true,\\"sendId\\"');
  expect(withoutPermit(resting)).toBe(withoutPermit(plain));
  expect(resting.permit.length).toBe(plain.permit.length);
  expect(resting.calls).toEqual(plain.calls);
  expect(plain.inSchool).not.toEqual([]);
  expect(resting.inSchool).toEqual([]);
});
