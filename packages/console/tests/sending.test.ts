import type { SendingView } from "@elm-court/contract";
import { beforeEach, expect, it } from "vitest";
import { openConsole, type OpenConsole } from "../../../tests/console/console-world.ts";
import { added, aParent, aPupil, noon, par, pup, tie } from "../../../tests/store/fixtures.ts";

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
  for (const [name, yearGroup] of [
    ["amina", "7"],
    ["bruno", "9"],
  ] as const) {
    const [pupilId, parentId] = [pup(`pup_${name}`), par(`par_${name}`)];
    await world.store.recordRosterRow(
      {
        pupil: aPupil(pupilId, { yearGroup }),
        parents: [aParent(parentId)],
        relationships: [tie(pupilId, parentId)],
        change: added(pupilId),
      },
      noon,
      `row-${name}`,
    );
  }
});

const look = async (query: string) =>
  (await (
    await world.send(`/console/api/sending?${query}`, { as: "office" })
  ).json()) as SendingView;
const ask = (body: object) => world.send("/console/api/sending", { as: "office", body });

it("shows how many would get it, by year group, and writes nothing", async () => {
  const all = await look("kind=explanation&years=");
  expect(all.yearGroups).toEqual(expect.arrayContaining(["7", "9"]));
  const nine = await look("kind=explanation&years=9");
  expect(nine.emails).toBeGreaterThan(0);
  expect(nine.emails).toBeLessThan(all.emails);
  expect(await world.store.listMailings()).toEqual([]);
});

it("asks for a sending that the worker begins, and for a second one that day only with “all the same”", async () => {
  expect((await ask({ kind: "explanation", years: "9", again: false })).status).toBe(204);
  expect(await world.store.listMailings()).toMatchObject([
    { asked: { kind: "explanation", audience: { yearGroups: ["9"] } } },
  ]);
  const view = await look("kind=explanation&years=");
  expect(view).toMatchObject({ sentToday: true, waiting: [{ kind: "explanation" }] });
  const second = await ask({ kind: "explanation", again: false });
  expect(second.status).toBe(422);
  expect(await second.json()).toMatchObject({ problems: ["sent_that_day"] });
  expect((await ask({ kind: "explanation", again: true })).status).toBe(204);
  expect(await world.store.listMailings()).toHaveLength(2);
});

it("refuses what it cannot read, and asks for nothing", async () => {
  for (const body of [{}, { kind: "everything", again: true }, { kind: "reminder" }])
    expect((await ask(body)).status).toBe(422);
  expect(await world.store.listMailings()).toEqual([]);
});
