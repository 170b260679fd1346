import { type Errand, letterCodeTries, linkAskings, makeLetterCode } from "@elm-court/domain";
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { type Browser, mainText } from "./browser.ts";
import { sendAnswers } from "./journey.ts";
import { ids, openSchool } from "./school.ts";

const newCode = () => makeLetterCode(randomBytes(11));
const typeCode = (browser: Browser, code: string) =>
  browser.send("/start", [
    ["do", "code"],
    ["code", code],
  ]);
const typeEmail = (browser: Browser, email: string) =>
  browser.post("/start", [
    ["do", "email"],
    ["email", email],
  ]);

async function openWithCode() {
  const school = await openSchool();
  const code = newCode();
  await school.store.addLetterCode({ code, parentId: ids.mother, madeAt: school.deps.now() });
  return { ...school, code };
}

test("a letter's code opens the explanation, and a no is said from there", async () => {
  const { browser, code, states } = await openWithCode();
  const parent = browser();
  const read = await typeCode(parent, `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
  expect(mainText(read.body)).toContain("You can say no");
  expect(read.body).not.toContain(code);
  await parent.send("/begin", [["do", "answer"]]);
  await parent.send("/answer", [["answer", "no"]]);
  expect(mainText((await sendAnswers(parent)).body)).toContain("Your answers are saved");
  for (const { objections } of await states())
    expect(objections).toMatchObject([{ respondent: { parentId: ids.mother }, ways: "all" }]);
});

test("a code has the link's power and no more: what the one-time code protects is shut", async () => {
  const { browser, code } = await openWithCode();
  const parent = browser();
  await typeCode(parent, code);
  for (const path of ["/earlier", "/end-no"])
    expect((await parent.get(path)).location).toBe("/code");
});

test("'I have read this' counts as read, and a button must be pressed", async () => {
  const { browser, code, states } = await openWithCode();
  const parent = browser();
  await typeCode(parent, code);
  expect((await states())[0]?.told).toEqual([]);
  expect((await parent.post("/begin", [])).status).toBe(422);
  await parent.send("/begin", [["do", "read"]]);
  expect((await states())[0]?.told).toMatchObject([{ parentId: ids.mother, how: "read" }]);
});

test("the picture on a letter fills the code in, and opening it changes and looks up nothing", async () => {
  const { browser, code, calls } = await openWithCode();
  calls.length = 0;
  const page = await browser().get(`/start?code=${code}`);
  expect(page.body).toContain(`value="${code}"`);
  expect(calls).toEqual([]);
});

test("a code that never was, and one that was stopped, are one page; what cannot be a code is told so", async () => {
  const { browser, code, store, calls } = await openWithCode();
  const never = newCode();
  await store.stopLinks(ids.mother, "2026-03-03T14:02:00.000Z" as never);
  const [stopped, unknown] = [await typeCode(browser(), code), await typeCode(browser(), never)];
  expect([stopped.status, unknown.status]).toEqual([422, 422]);
  expect(stopped.body.replaceAll(code, never)).toBe(unknown.body);
  calls.length = 0;
  const wrong = code.slice(0, 11) + (code.endsWith("0") ? "1" : "0");
  const shape = await typeCode(browser(), wrong);
  expect(mainText(shape.body)).toContain("This is not a code of ours");
  expect(shape.body).toContain(`value="${wrong}"`);
  expect(calls).toEqual([]);
});

test("codes are counted before they are looked up, and after too many none is, right or wrong", async () => {
  const { browser, code, store, deps, calls } = await openWithCode();
  for (let count = 0; count < letterCodeTries.most; count += 1)
    await store.countTry("letter_code", letterCodeTries, deps.now());
  calls.length = 0;
  const page = await typeCode(browser(), code);
  expect(page.status).toBe(429);
  expect(mainText(page.body)).toContain("You can say no on the phone too");
  expect(calls).not.toContain("findLetterCode");
});

test("whether an address is known shows nowhere: the same page, the same calls, the same kind of errand", async () => {
  const errands: Errand[] = [];
  const school = await openSchool({
    change: () => ({ addErrand: async (errand) => void errands.push(errand) }),
  });
  const ask = async (email: string) => {
    school.calls.length = 0;
    const answer = await typeEmail(school.browser(), email);
    return { ...answer, headers: [...answer.headers], calls: [...school.calls] };
  };
  const known = await ask(" Family@Parents.example ");
  const unknown = await ask("nobody@elsewhere.example");
  expect(known).toEqual(unknown);
  expect(known).toMatchObject({ status: 303, location: "/start/sent" });
  expect(known.calls).not.toContain("listRoster");
  expect(errands.map((one) => Object.keys(one))).toEqual([
    ["id", "kind", "addressHash", "at"],
    ["id", "kind", "addressHash", "at"],
  ]);
  expect(JSON.stringify(errands)).not.toMatch(/parents\.example|elsewhere/i);
  const page = await school.browser().get("/start/sent");
  expect(mainText(page.body)).toContain("If we know this address, we have sent a link to it.");
});

test("one address gets three links an hour, known or not, and the page says to wait", async () => {
  const school = await openSchool();
  const browser = school.browser();
  for (let count = 0; count < linkAskings.most; count += 1)
    expect((await typeEmail(browser, "a@b.example")).status).toBe(303);
  const over = await typeEmail(browser, "A@b.example");
  expect(over.status).toBe(429);
  expect(mainText(over.body)).toContain("wait an hour");
  expect((await typeEmail(browser, "other@b.example")).status).toBe(303);
  school.pass(60 * 60);
  expect((await typeEmail(browser, "a@b.example")).status).toBe(303);
});

test("what cannot be counted is not looked up and not sent", async () => {
  const school = await openSchool({
    change: () => ({ countTry: () => Promise.reject(new Error("gone")) }),
  });
  expect((await typeCode(school.browser(), newCode())).status).toBe(503);
  expect((await typeEmail(school.browser(), "a@b.example")).status).toBe(503);
  expect(school.calls).not.toContain("findLetterCode");
  expect(school.calls).not.toContain("addErrand");
});

test.each(["", "not an address", "a@b", "x".repeat(3000)])(
  "%j is no address, and stays typed",
  async (email) => {
    const school = await openSchool();
    const page = await typeEmail(school.browser(), email);
    expect(page.status).toBe(422);
    expect(page.body).toContain(`value="${email.slice(0, 100)}"`);
  },
);
