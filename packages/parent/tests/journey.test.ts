import { instantOf } from "@elm-court/domain";
import { expect, test } from "vitest";
import { mainText } from "./browser.ts";
import { answerAll, answerSome, open, sendAnswers } from "./journey.ts";
import { ids, links, openSchool } from "./school.ts";

test("a no to everything takes five steps and is an objection to every way for each child", async () => {
  const school = await openSchool();
  const browser = school.browser();

  expect((await browser.get(`/p/${links.mother}`)).status).toBe(200);
  const question = await open(browser, links.mother);
  expect(mainText(question.body)).toContain("Can staff message Amira and Yusuf?");
  const check = await browser.send("/answer", [["answer", "no"]]);
  expect(mainText(check.body)).toContain("Check your answers");
  expect(mainText(check.body)).toMatch(/Every way\s+No/);
  const saved = await sendAnswers(browser);

  expect(saved.status).toBe(200);
  expect(mainText(saved.body)).toContain("A message sent before 14:02 may still arrive");
  for (const state of await school.states()) {
    expect(state.objections).toMatchObject([
      { respondent: { kind: "parent", parentId: ids.mother }, ways: "all", status: "active" },
    ]);
    expect(state.told).toMatchObject([{ parentId: ids.mother, how: "answered" }]);
  }
});

test("I do not object makes no objection and counts as told", async () => {
  const school = await openSchool();
  await answerAll(school.browser(), links.mother, "do_not_object");
  for (const state of await school.states()) {
    expect(state.objections).toEqual([]);
    expect(state.told).toMatchObject([{ how: "answered" }]);
  }
});

test("some ways for one child and none for the other: a way that is new later is not allowed", async () => {
  const school = await openSchool();
  const saved = await answerSome(school.browser(), links.mother, [["email", "text"], ["none"]]);
  const [amira, yusuf] = await school.states();
  expect(amira?.objections[0]?.ways).toEqual({ allExcept: ["email", "text"] });
  expect(yusuf?.objections[0]?.ways).toBe("all");
  expect(mainText(saved.body)).toContain("You allow: Email, Text message.");
});

test("every way ticked allows each of them, and no way that is added later", async () => {
  const school = await openSchool();
  const all = ["email", "text", "instant_message", "social_network"];
  await answerSome(school.browser(), links.mother, [all, all]);
  for (const state of await school.states())
    expect(state.objections).toMatchObject([{ ways: { allExcept: all } }]);
});

test("I have read this records that the parent was told, for each child, and says thank you", async () => {
  const school = await openSchool();
  const browser = school.browser();
  const thanks = await browser.send(`/p/${links.mother}`, [["do", "read"]]);
  expect(mainText(thanks.body)).toContain("You can say no any day with the same link");
  for (const state of await school.states()) {
    expect(state.told).toMatchObject([{ parentId: ids.mother, how: "read" }]);
    expect(state.objections).toEqual([]);
  }
});

test("a later visit says when the parent answered, never what", async () => {
  const school = await openSchool();
  await answerAll(school.browser(), links.mother, "no");
  school.pass(86_400);
  const again = await open(school.browser(), links.mother);
  expect(mainText(again.body)).toContain("You answered on 3 March 2026.");
  expect(again.body).not.toContain("checked");
  await school.browser().send(`/p/${links.mother}`, [["do", "read"]]);
  const third = await open(school.browser(), links.mother);
  expect(mainText(third.body)).toContain("You answered on 3 March 2026.");
});

test("an address that two people share is not told even when somebody answered", async () => {
  const school = await openSchool({ sharesEmail: true });
  await answerAll(school.browser(), links.mother, "no");
  const again = await open(school.browser(), links.mother);
  expect(mainText(again.body)).not.toContain("You answered");
});

test("finish and close ends the session and takes the cookie back", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await answerAll(browser, links.mother, "no");
  const cookie = browser.cookie() ?? "";
  const finished = await browser.send("/finish", []);
  expect(mainText(finished.body)).toContain("You can close this page");
  expect(browser.cookie()).toBeUndefined();
  const back = await browser.visit("/saved", { headers: { cookie } });
  expect(back.status).toBe(403);
});

test("a session ends after 30 minutes without a form, and when its link is stopped", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  school.pass(29 * 60);
  await browser.post("/answer", [["answer", "no"]]);
  school.pass(29 * 60);
  expect((await browser.get("/check")).status).toBe(200);
  school.pass(60);
  const gone = await browser.get("/check");
  expect(gone.status).toBe(403);
  expect(mainText(gone.body)).toContain("Open the link in our email again");

  const other = school.browser();
  await open(other, links.mother);
  await school.store.stopLinks(ids.mother, instantOf(0));
  expect((await other.get("/answer")).status).toBe(403);
});

test("Change leads back to where that answer was given", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const all = await browser.send("/answer", [["answer", "no"]]);
  expect(all.body).toContain('href="/answer"');
  await browser.send("/answer", [["answer", "some"]]);
  await browser.send("/answer/child/1", [["ways", "email"]]);
  const each = await browser.send("/answer/child/2", [["ways", "none"]]);
  expect(each.body).toContain('href="/answer/child/1"');
  expect((await browser.get("/answer/child/1")).body).toMatch(/value="email" checked/);
  const changed = await browser.send("/answer/child/1", [["ways", "none"]]);
  expect(mainText(changed.body)).toContain("Check your answers");
});
