import { expect, test } from "vitest";
import { hiddenField, mainText } from "./browser.ts";
import { answerAll, answerSome, open } from "./journey.ts";
import { ids, links } from "./school.ts";
import { openWithCodes, prove, type School } from "./with-codes.ts";

const stopToken = links.stop;

async function asked() {
  const school = await openWithCodes();
  await answerAll(school.browser(), links.mother, "no");
  await answerAll(school.browser(), links.father, "no");
  const { browser } = await prove(school);
  const pending = await browser.send("/end-no", [
    ["child", "1"],
    ["child", "2"],
  ]);
  return { ...school, proven: browser, pending };
}

const standing = async ({ states }: Pick<School, "states">) =>
  (await states()).map(({ objections }) => objections.length);

test("taking a no back waits for a day, with the no in force and word on its way to the parent", async () => {
  const school = await asked();
  expect(mainText(school.pending.body)).toContain("Your no still counts");
  expect(mainText(school.pending.body)).toContain("It ends after 14:02 on 4 March 2026");
  expect(await standing(school)).toEqual([2, 2]);
  const [ending, ...more] = await school.store.listEndings(ids.mother);
  expect(more).toEqual([]);
  expect(ending).toMatchObject({ status: "pending", objections: [{ version: 3 }, { version: 3 }] });
  expect(await school.store.listPendingEndings()).toEqual([ending]);
});

test("only one's own noes can be taken back, and only those that were ticked", async () => {
  const school = await openWithCodes();
  await answerAll(school.browser(), links.father, "no");
  await answerSome(school.browser(), links.mother, [["email"], ["none"]]);
  const { browser } = await prove(school);
  const page = mainText((await browser.get("/end-no")).body);
  expect(page).toContain("Amira Haddad");
  expect(page).toContain("Your no is for: every way but Email.");
  const nothing = await browser.post("/end-no", [["child", "3"]]);
  expect(nothing.status).toBe(422);
  expect(mainText(nothing.body)).toContain("Tick each no that you want to take back");
  await browser.send("/end-no", [["child", "2"]]);
  const [ending] = await school.store.listEndings(ids.mother);
  const own = (await school.states())[1]?.objections.find(
    ({ respondent }) => respondent.kind === "parent" && respondent.parentId === ids.mother,
  );
  expect(ending?.objections).toMatchObject([{ pupilId: ids.yusuf, objectionId: own?.id }]);
});

test("a parent without a no is told so, whatever others said", async () => {
  const school = await openWithCodes();
  await answerAll(school.browser(), links.father, "no");
  const { browser } = await prove(school);
  expect(mainText((await browser.get("/end-no")).body)).toContain(
    "You have no no that counts now.",
  );
  expect((await browser.post("/end-no", [["child", "1"]])).status).toBe(422);
});

test("one wish at a time: asking again shows the one that waits", async () => {
  const school = await asked();
  const again = await school.proven.send("/end-no", [["child", "1"]]);
  expect(mainText(again.body)).toContain("It ends after");
  expect(await school.store.listEndings(ids.mother)).toHaveLength(1);
});

test("the link in the notice stops it with one tap and no code; opening it changes nothing", async () => {
  const school = await asked();
  const browser = school.browser();
  for (const method of ["HEAD", "GET", "GET"])
    expect((await browser.visit(`/stop/${stopToken}`, { method })).status).toBe(200);
  expect(await school.store.listEndings(ids.mother)).toMatchObject([{ status: "pending" }]);
  const stopped = await browser.post(`/stop/${stopToken}`, []);
  expect(mainText(stopped.body)).toContain("Stopped. Your no still counts");
  expect(stopped.body).not.toMatch(/Amira|Yusuf|Haddad|Layla/);
  const [ending] = await school.store.listEndings(ids.mother);
  expect(ending).toMatchObject({ status: "stopped" });
  expect(await school.store.loadSubmission(`stopped ${ending?.id}`)).toMatchObject({
    by: "parent",
  });
  const twice = await browser.post(`/stop/${stopToken}`, []);
  expect(mainText(twice.body)).toContain("Stopped. Your no still counts");
  expect(await standing(school)).toEqual([2, 2]);
});

test("it can be stopped on the page too, and then a code does not do for a week", async () => {
  const school = await asked();
  const stopped = await school.proven.post("/end-no/stop", []);
  expect(mainText(stopped.body)).toContain("Stopped. Your no still counts");
  expect(mainText((await school.proven.get("/end-no")).body)).toContain("signed letter");
  await school.proven.post("/end-no", [["child", "1"]]);
  expect(await school.store.listEndings(ids.mother)).toHaveLength(1);
});

test("a stop that comes too late says so, and leads to saying no again without a code", async () => {
  const school = await asked();
  const [ending] = await school.store.listEndings(ids.mother);
  const at = ending!.askedAt;
  await school.store.settleEnding({ ...ending!, status: "ended", settledAt: at }, [], at);
  const browser = school.browser();
  const late = await browser.post(`/stop/${stopToken}`, []);
  expect(mainText(late.body)).toContain("It is too late to stop this");
  const question = await browser.send(`/stop/${stopToken}`, [["do", "answer"]]);
  expect(mainText(question.body)).toContain("Can staff message Amira and Yusuf?");
  const check = await browser.send("/answer", [["answer", "no"]]);
  const saved = await browser.send("/check", [
    ["shown", hiddenField(check.body, "shown")],
    ["respondent", "parent"],
  ]);
  expect(mainText(saved.body)).toContain("Your answers are saved");
});

test("a stop that meets the end of the wish is never called stopped", async () => {
  const school = await asked();
  const [ending] = await school.store.listEndings(ids.mother);
  const ended = { ...ending!, status: "ended", settledAt: ending!.askedAt } as const;
  school.changes.settleEnding = async () => {
    await school.store.settleEnding(ended, [], ending!.askedAt);
    return "conflict";
  };
  const late = await school.browser().post(`/stop/${stopToken}`, []);
  expect(mainText(late.body)).toContain("It is too late to stop this");
});

test("a link that stops is no link that answers, and the other way round", async () => {
  const school = await asked();
  expect((await open(school.browser(), stopToken)).status).toBe(404);
  expect((await school.browser().post(`/stop/${links.mother}`, [])).status).toBe(404);
  expect((await school.browser().post(`/u/${stopToken}`, [])).status).toBe(404);
  expect(await school.store.listEndings(ids.mother)).toMatchObject([{ status: "pending" }]);
});
