import { emptyState, instantOf, isParentId, isPupilId, makeId } from "@elm-court/domain";
import { expect, test } from "vitest";
import { hiddenField } from "./browser.ts";
import { ids, links, openSchool } from "./school.ts";

const stranger = {
  pupil: makeId(isPupilId, "pup", "stranger"),
  parent: makeId(isParentId, "par", "stranger"),
};
const foreignFields = [
  ["pupil", stranger.pupil],
  ["pupilId", stranger.pupil],
  ["child", stranger.pupil],
  ["parent", stranger.parent],
  ["parentId", stranger.parent],
] as const;
const query = new URLSearchParams(foreignFields.map(([name, value]) => [name, value])).toString();

async function openWithStranger() {
  const school = await openSchool();
  const roll = { status: "on_roll" } as const;
  const [mother] = (await school.store.listRoster()).parents;
  await school.store.recordRosterRow(
    {
      pupil: { id: stranger.pupil, firstName: "Maja", lastName: "Nowak", roll },
      parents: [{ ...mother!, id: stranger.parent, name: "Ewa Nowak" }],
      relationships: [
        {
          pupilId: stranger.pupil,
          parentId: stranger.parent,
          kind: "mother",
          parentalResponsibility: "yes",
          livesWith: "yes",
          ordersNote: "none",
        },
      ],
      change: {
        before: emptyState(stranger.pupil),
        events: [{ type: "pupil_added", roll }],
      },
    },
    instantOf(Date.UTC(2026, 2, 3, 14)),
    "row-stranger",
  );
  return school;
}

test("forms and addresses that name another family's child or parent are about the session's own (promise P6)", async () => {
  const school = await openWithStranger();
  const before = await school.store.loadStates([stranger.pupil]);
  const browser = school.browser();
  const send = (path: string, fields: readonly (readonly [string, string])[]) =>
    browser.send(`${path}?${query}`, [...foreignFields, ...fields]);

  const pages = [
    await send(`/p/${links.mother}`, [["do", "answer"]]),
    await send("/answer", [["answer", "some"]]),
    await send("/answer/child/1", [["ways", "email"]]),
    await send("/answer/child/2", [["ways", "none"]]),
  ];
  const check = await browser.get(`/check?${query}`);
  const shown = hiddenField(check.body, "shown");
  pages.push(
    check,
    await send("/check", [
      ["shown", shown],
      ["respondent", "parent"],
    ]),
    await send(`/p/${links.mother}`, [["do", "read"]]),
  );

  for (const { status, body } of pages) {
    expect(status).toBe(200);
    expect(body).not.toMatch(/Maja|Nowak/);
  }
  expect(await school.store.loadStates([stranger.pupil])).toEqual(before);
  const respondent = { kind: "parent", parentId: ids.mother };
  expect((await school.states()).map(({ objections }) => objections)).toMatchObject([
    [{ respondent, ways: { allExcept: ["email"] } }],
    [{ respondent, ways: "all" }],
  ]);
});
