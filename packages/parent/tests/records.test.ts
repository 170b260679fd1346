import {
  addSeconds,
  channelOf,
  type ContactLine,
  isSendId,
  isStaffId,
  makeId,
} from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { expect, test } from "vitest";
import { mainText } from "./browser.ts";
import { answerAll, answerSome, open } from "./journey.ts";
import { ids, links } from "./school.ts";
import { openWithCodes, prove } from "./with-codes.ts";

const teacher = makeId(isStaffId, "stf", "cole");

async function saveTeacher(store: Store): Promise<void> {
  await store.saveStaff({
    id: teacher,
    name: "Mr Ade Cole",
    kind: "staff",
    active: true,
    email: "canary@elmcourt.example",
    groups: [],
    ownChildren: [],
  });
}

/** What the store would show; what it leaves out is tested where it does so. */
async function openWithLines(lines: readonly ContactLine[] | undefined) {
  const school = await openWithCodes();
  await saveTeacher(school.store);
  Object.assign(school.deps.store, {
    listContactLines: async (pupilId: string) => lines?.filter((line) => line.pupilId === pupilId),
  });
  return { ...school, ...(await prove(school)) };
}

const lineOf = (at: string): ContactLine => ({
  sendId: makeId(isSendId, "snd", "one"),
  pupilId: ids.amira,
  staffId: teacher,
  channel: channelOf("email"),
  reason: "arrangements",
  sentAt: addSeconds(at as ContactLine["sentAt"], 0),
});

test("behind the code a parent sees who wrote, how and why, and that it is not every message", async () => {
  const { browser } = await openWithLines([lineOf("2026-02-20T10:00:00.000Z")]);
  const text = mainText((await browser.get("/messages")).body);
  expect(text).toContain("20 February 2026 at 10:00");
  expect(text).toContain("Mr Ade Cole, by Email, to plan a meeting or a school event");
  expect(text).toContain("This list does not show every message.");
  expect(text).toContain("There is nothing to show.");
  expect(text).not.toContain("canary");
});

test("while the list is off the page says so, and shows no child", async () => {
  const { browser } = await openWithLines(undefined);
  const text = mainText((await browser.get("/messages")).body);
  expect(text).toContain("Our school does not show this list now.");
  expect(text).not.toContain("Amira");
});

test("the school's own store shows nothing before the list is turned on, nor for two days after a message", async () => {
  const school = await openWithCodes();
  const { browser } = await prove(school);
  expect(mainText((await browser.get("/messages")).body)).toContain("does not show this list");
  await school.store.saveContactListSwitch({
    onSince: school.deps.now(),
    changedBy: teacher,
    changedAt: school.deps.now(),
  });
  expect(mainText((await browser.get("/messages")).body)).toContain("There is nothing to show.");
});

test("the full receipt says what was said, when, how, on which text, and what of it counts; of nobody else", async () => {
  const school = await openWithCodes();
  await answerSome(school.browser(), links.mother, [["email"], ["none"]]);
  const alone = await openWithCodes();
  await answerSome(alone.browser(), links.mother, [["email"], ["none"]]);
  await answerAll(alone.browser(), links.father, "no");
  const { browser } = await prove(school);
  const page = await browser.get("/receipt");
  const text = mainText(page.body);
  for (const said of [
    "Layla Haddad",
    "Elm Court School, phone 01632 960 001, email office@elmcourt.example",
    "rule 5.2",
    "ISO/IEC TS 27560:2023",
    "Amira Haddad",
    "No to every way but Email",
    "3 March 2026 at 14:02, on this website",
    "version 1",
    "Yes, for: every way but Email",
    "ans_",
    "Information Commissioner",
  ])
    expect(text).toContain(said);
  const other = await (await prove(alone)).browser.get("/receipt");
  expect(other.body.replaceAll(/ans_\w+/g, "")).toBe(page.body.replaceAll(/ans_\w+/g, ""));
});

test("neither is there without the code", async () => {
  const school = await openWithCodes();
  const browser = school.browser();
  await open(browser, links.mother);
  for (const path of ["/messages", "/receipt"])
    expect((await browser.get(path)).location).toBe("/code");
  expect(school.calls).not.toContain("listContactLines");
});
