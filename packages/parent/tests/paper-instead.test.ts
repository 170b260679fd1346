import { expect, test } from "vitest";
import { mainText } from "./browser.ts";
import { ids, links, openSchool } from "./school.ts";

test("one click from an email program asks for paper: no Origin, no cookie, and no objection", async () => {
  const school = await openSchool();
  const answer = await school.browser().visit(`/u/${links.paper}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(answer.status).toBe(200);
  expect(mainText(answer.body)).toContain("This does not say no to messages to your child");
  expect((await school.store.loadFamily(ids.mother))?.parent.wantsPaper).toBe(true);
  for (const state of await school.states()) expect(state.objections).toEqual([]);
});

test("looking at the page asks for nothing; its button does", async () => {
  const school = await openSchool();
  const browser = school.browser();
  const page = await browser.get(`/u/${links.paper}`);
  expect(mainText(page.body)).toContain("Send me paper instead of email");
  expect((await school.store.loadFamily(ids.mother))?.parent.wantsPaper).toBe(false);
  await browser.post(`/u/${links.paper}`, []);
  expect((await school.store.loadFamily(ids.mother))?.parent.wantsPaper).toBe(true);
});

test("the link of an answer cannot ask for paper", async () => {
  const school = await openSchool();
  expect((await school.browser().post(`/u/${links.mother}`, [])).status).toBe(404);
  expect((await school.store.loadFamily(ids.mother))?.parent.wantsPaper).toBe(false);
});
