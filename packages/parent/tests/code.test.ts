import type { Parent } from "@elm-court/domain";
import { expect, test } from "vitest";
import { parentRoutes } from "../index.ts";
import { mainText } from "./browser.ts";
import { answerAll, answerSome, open } from "./journey.ts";
import { links } from "./school.ts";
import { openWithCodes, prove, type } from "./with-codes.ts";

test("what a parent said before is shown after the code from their own email, and nothing of others", async () => {
  const school = await openWithCodes();
  await answerSome(school.browser(), links.mother, [["email"], ["none"]]);
  await answerAll(school.browser(), links.father, "no");
  const { page } = await prove(school);
  const text = mainText(page.body);
  expect(text).toContain("Amira Haddad");
  expect(text).toContain("Your no counts now. It is for: every way but Email.");
  expect(text).toContain("3 March 2026 at 14:02, on this website");
  const silent = await openWithCodes();
  await answerSome(silent.browser(), links.mother, [["email"], ["none"]]);
  expect((await prove(silent)).page.body).toBe(page.body);
});

test("without the code nothing of it is shown: the page leads to where a code is asked for", async () => {
  const school = await openWithCodes();
  await answerAll(school.browser(), links.mother, "no");
  const browser = school.browser();
  await open(browser, links.mother);
  for (const { method, path } of parentRoutes.filter(({ needs }) => needs === "proof")) {
    const answer =
      method === "GET" ? await browser.get(path) : await browser.post(path, [["do", "end"]]);
    expect(answer).toMatchObject({ status: 303, location: "/code", body: "" });
  }
});

test("a code works in the session that asked for it, once, and the session goes on under a new cookie", async () => {
  const school = await openWithCodes();
  const [asking, other] = [school.browser(), school.browser()];
  await open(asking, links.mother);
  await open(other, links.mother);
  await asking.send("/code", []);
  await school.sendCode("123456");
  expect((await other.post("/code/type", [["code", "123456"]])).location).toBe("/code");
  const before = asking.cookie() ?? "";
  expect((await type(asking, "123456")).status).toBe(200);
  expect(asking.cookie()).not.toBe(before);
  const old = await asking.visit("/earlier", { headers: { cookie: before } });
  expect(old.status).toBe(403);
  expect((await asking.post("/code/type", [["code", "123456"]])).location).toBe("/code");
  expect((await other.get("/earlier")).location).toBe("/code");
});

test("a wrong code can be typed again, one that is no code is no try, an old one does not work", async () => {
  const school = await openWithCodes();
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.send("/code", []);
  await school.sendCode("123456");
  for (let count = 0; count < 8; count += 1) {
    const shape = await type(browser, "12345");
    expect(shape.status).toBe(422);
    expect(mainText(shape.body)).toContain("Type the 6 numbers in our email");
  }
  const wrong = await type(browser, "123457");
  expect(wrong.status).toBe(422);
  expect(mainText(wrong.body)).toContain("This is not the code");
  school.pass(600);
  expect(mainText((await type(browser, "123456")).body)).toContain("does not work any more");
});

test("after five tries no code works for ten minutes, and saying no still does", async () => {
  const school = await openWithCodes();
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.send("/code", []);
  await school.sendCode("123456");
  const guesses = await Promise.all(Array.from({ length: 50 }, () => type(browser, "000000")));
  expect(guesses.filter(({ status }) => status === 422)).toHaveLength(5);
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(45);
  const locked = await type(browser, "123456");
  expect(locked.status).toBe(429);
  expect(mainText(locked.body)).toContain("You need no code to say no.");
  const saved = await answerAll(browser, links.mother, "no");
  expect(mainText(saved.body)).toContain("Your answers are saved");
  for (const state of await school.states())
    expect(state.objections).toMatchObject([{ ways: "all" }]);
});

test("an inbox is not filled with codes: five an hour, each for the newest request", async () => {
  const school = await openWithCodes();
  const browser = school.browser();
  await open(browser, links.mother);
  for (let count = 0; count < 5; count += 1)
    expect((await browser.post("/code", [])).location).toBe("/code/type");
  const sixth = await browser.post("/code", []);
  expect(sixth.status).toBe(429);
  expect(mainText(sixth.body)).toContain("We have sent you many codes");
  expect(school.errands).toHaveLength(5);
});

test.each<[string, Partial<Parent>]>([
  ["no email", { email: undefined, emailStanding: "none" }],
  ["an address that came back", { emailStanding: "bounced" }],
  ["an inbox that two people read", { sharesEmail: true }],
])("with %s no code is sent, and the page says whom to ring", async (_name, parent) => {
  const school = await openWithCodes(parent);
  const browser = school.browser();
  await open(browser, links.mother);
  const asked = await browser.get("/code");
  expect(mainText(asked.body)).toContain("We will ring you back on the number that we hold");
  expect((await browser.post("/code", [])).status).toBe(200);
  expect(school.errands).toEqual([]);
});

test("what a code opened shuts after half an hour", async () => {
  const school = await openWithCodes();
  const { browser } = await prove(school);
  school.pass(25 * 60);
  await browser.post("/answer", [["answer", "no"]]);
  expect((await browser.get("/earlier")).status).toBe(200);
  school.pass(5 * 60);
  expect((await browser.get("/earlier")).location).toBe("/code");
});
