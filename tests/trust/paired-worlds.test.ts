import { parentRoutes } from "@elm-court/parent";
import { expect, test } from "vitest";
import { hiddenField } from "../../packages/parent/tests/browser.ts";
import { ids, links } from "../../packages/parent/tests/school.ts";
import { acc, key, stf } from "../store/fixtures.ts";
import { openWorld, type Safeguarding, type World } from "./paired-world.ts";

const child = (pupilId: string, kind: string) => ({
  pupilId,
  facts: {
    vulnerableMark: "vulnerable",
    exemptions: [
      {
        id: `exm_${kind}`,
        pupilId,
        kind,
        staffIds: ["stf_teacher"],
        ways: "all",
        startsAt: "2026-03-01T00:00:00.000Z",
        endsAt: "2026-06-01T00:00:00.000Z",
        noAlternativeNight: "2026-03-03",
      },
    ],
  },
});
const atRisk: Safeguarding = [
  child(ids.amira, "at_risk"),
  child(ids.yusuf, "extenuating_circumstances"),
];

async function answer(world: World, token: string, who: readonly (readonly [string, string])[]) {
  const browser = world.browser();
  await browser.get(`/p/${token}`);
  await browser.send(`/p/${token}`, [["do", "answer"]]);
  await browser.post("/answer", []);
  await browser.send("/answer", [["answer", "some"]]);
  await browser.post("/answer/child/1", []);
  await browser.send("/answer/child/1", [["ways", "email"]]);
  const check = await browser.send("/answer/child/2", [["ways", "none"]]);
  await browser.send("/check", [["shown", hiddenField(check.body, "shown")], ...who]);
  await world.settle();
  return browser;
}

/** Everything that the pages, the emails and the office's sending can do for a family, and every route at least once. */
async function live(world: World): Promise<void> {
  await world.sendExplanation();
  await world.settle();
  await world.browser().send(`/p/${links.father}`, [["do", "read"]]);
  const browser = await answer(world, links.mother, [["respondent", "parent"]]);
  await answer(world, links.father, [
    ["respondent", "someone_else"],
    ["name", "Jo Bell"],
    ["relationship", "gran"],
  ]);
  await browser.send("/code", []);
  await world.settle();
  await browser.send("/code/type", [["code", "000000"]]);
  await browser.send("/code/type", [["code", "123456"]]);
  await browser.send("/end-no", [["child", "1"]]);
  await world.settle();
  world.pass(25 * 60);
  for (const { method, path } of parentRoutes) {
    const token = path.startsWith("/u") ? links.paper : links.mother;
    const url = path.replace(":token", token).replace(":n", "1");
    if (method === "GET") await browser.get(url);
    else if (path !== "/end-no/stop" && path !== "/finish") await browser.post(url, []);
  }
  world.pass(25 * 60 * 60);
  await world.runSchedule();
  await world.settle();
  await answer(world, links.mother, [["respondent", "parent"]]);
  await world.browser().get("/nowhere");
}

test("two worlds that differ only in safeguarding are the same to parents: pages, headers, emails, logs and every call", async () => {
  const [plain, guarded] = [await openWorld([]), await openWorld(atRisk)];
  const facts = (world: World) =>
    world.store.loadCheck({
      keyId: key("key_1"),
      staffId: stf("stf_teacher"),
      accountId: acc("acc_1"),
      pupilId: ids.amira,
    });
  expect((await facts(guarded)).safeguarding).not.toEqual((await facts(plain)).safeguarding);
  for (const world of [plain, guarded]) {
    world.traces.length = 0;
    await live(world);
  }
  expect(plain.mails.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      "How our staff message your child. You can say no.",
      "An answer was saved",
      "An answer came in",
      "Your code",
      "Someone asked to allow messages again",
    ]),
  );
  for (const [place, trace] of plain.traces.entries()) expect(guarded.traces[place]).toEqual(trace);
  expect(guarded.traces.length).toBe(plain.traces.length);
  expect(JSON.stringify(plain.traces)).not.toContain('"table":"safeguarding"');
  const [amira] = await plain.store.loadStates([ids.amira]);
  expect(amira?.objections.map(({ status }) => status)).toContain("under_review");
});
