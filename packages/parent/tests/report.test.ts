import { expect, test } from "vitest";
import { mainText } from "./browser.ts";
import { open } from "./journey.ts";
import { ids, links, openSchool } from "./school.ts";

const filled = [
  ["child", "2"],
  ["what", "a text"],
  ["when", "last night"],
  ["seen", "Canary words.\r\nTwo lines."],
  ["phone", "07700 900 123"],
] as const;

async function openReport(options: Parameters<typeof openSchool>[0] = {}) {
  const school = await openSchool(options);
  const browser = school.browser();
  await open(browser, links.mother);
  school.calls.length = 0;
  return { ...school, parent: browser };
}

test("what a parent saw is put on the queue, and nowhere else: not one write of the store", async () => {
  const { parent, reports, calls, store } = await openReport();
  const before = JSON.stringify(await store.loadStates([ids.amira, ids.yusuf]));
  const answer = await parent.post("/report", filled);
  expect(answer).toMatchObject({ status: 303, location: "/report/sent", body: "" });
  expect(reports).toEqual([
    {
      id: expect.stringMatching(/^rpt_/),
      parentId: ids.mother,
      pupilIds: [ids.yusuf],
      what: "a text",
      when: "last night",
      seen: "Canary words.\nTwo lines.",
      phone: "07700900123",
      sentAt: "2026-03-03T14:02:00.000Z",
    },
  ]);
  expect([...new Set(calls)].toSorted()).toEqual(["findLink", "findSession", "loadFamily"]);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(JSON.stringify(await store.loadStates([ids.amira, ids.yusuf]))).toBe(before);
});

test("the page afterwards is the same whoever sent what, and later visits show no trace of it", async () => {
  const { parent, browser } = await openReport();
  const silent = browser();
  await open(silent, links.father);
  const pages = ["/report", "/report/sent", "/answer", "/code"];
  const before = await Promise.all(pages.map((path) => silent.get(path)));
  await parent.post("/report", filled);
  await parent.send("/finish", []);
  const again = browser();
  await open(again, links.mother);
  for (const one of [again, silent]) {
    const after = await Promise.all(pages.map((path) => one.get(path)));
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
  }
  expect(before[1]?.body).not.toContain("Canary");
});

test("the page says first what to do when it cannot wait, and who alone reads it", async () => {
  const { parent } = await openReport();
  for (const path of ["/report", "/report/sent"]) {
    const text = mainText((await parent.get(path)).body);
    expect(text).toContain("Child in danger now? Ring 999.");
    expect(text).toContain("Ms Rowan Hale");
  }
});

test("only what was seen must be said, and a child of another family cannot be named", async () => {
  const { parent, reports } = await openReport();
  await parent.post("/report", [
    ["seen", "Words"],
    ["child", "3"],
    ["child", "pup_other"],
    ["parentId", "par_other"],
  ]);
  expect(reports).toMatchObject([
    { parentId: ids.mother, pupilIds: [], what: "", when: "", phone: "" },
  ]);
});

test.each([
  ["nothing seen", [["what", "a call"]], "Write what you saw"],
  ["too much seen", [["seen", "x".repeat(4001)]], "4,000 letters"],
  [
    "a number that is none",
    [
      ["seen", "Words"],
      ["phone", "soon"],
    ],
    "Type a phone number",
  ],
  [
    "too long a what",
    [
      ["seen", "Words"],
      ["what", "y".repeat(201)],
    ],
    "Say what it was in 200",
  ],
] as const)("%s is told so, and everything stays typed", async (_name, fields, told) => {
  const { parent, reports } = await openReport();
  const page = await parent.post("/report", fields);
  expect(page.status).toBe(422);
  expect(mainText(page.body)).toContain(told);
  for (const [, value] of fields) expect(page.body).toContain(value);
  expect(reports).toEqual([]);
});

test("a queue that does not take it is told, with everything still typed and whom to ring", async () => {
  const school = await openReport();
  Object.assign(school.deps.reports, { enqueue: () => Promise.reject(new Error("gone")) });
  const page = await school.parent.post("/report", filled);
  expect(page.status).toBe(503);
  expect(mainText(page.body)).toContain("This was not sent");
  expect(mainText(page.body)).toContain("01632 960 002");
  expect(page.body).toContain("Canary words.");
  expect(page.body).toMatch(/value="2" checked/);
});

test("no word of it is logged", async () => {
  const { parent, logged } = await openReport();
  await parent.post("/report", filled);
  expect(logged.at(-1)).toMatchObject({ route: "/report", status: 303 });
  expect(JSON.stringify(logged)).not.toMatch(/Canary|07700|last night/);
});
