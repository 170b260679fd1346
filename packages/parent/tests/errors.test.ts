import { expect, test } from "vitest";
import { hiddenField, mainText, origin } from "./browser.ts";
import { open, sendAnswers } from "./journey.ts";
import { ids, links, openSchool } from "./school.ts";

test("a question left empty is asked again, with the error first in title and page", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const again = await browser.post("/answer", []);
  expect(again.status).toBe(422);
  expect(again.body).toContain("<title>Error: Can staff message Amira and Yusuf?");
  expect(again.body).toContain('<a href="#answer">Choose if staff can message Amira and Yusuf</a>');
  expect((await browser.post("/answer", [["answer", "perhaps"]])).status).toBe(422);
});

test("nothing ticked, and None beside a way, are refused and what was ticked is kept", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.post("/answer", [["answer", "some"]]);
  const nothing = await browser.post("/answer/child/1", []);
  expect(nothing.status).toBe(422);
  expect(mainText(nothing.body)).toContain("Tick how staff can message Amira");
  const both = await browser.post("/answer/child/1", [
    ["ways", "email"],
    ["ways", "none"],
  ]);
  expect(both.status).toBe(422);
  expect(mainText(both.body)).toContain("You cannot tick both");
  expect(both.body).toMatch(/value="email" checked/);
  expect(both.body).toMatch(/value="none" checked/);
  expect((await browser.post("/answer/child/1", [["ways", "pigeon"]])).status).toBe(422);
});

test("somebody else must say who they are, in 80 letters, and what they typed stays", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const check = await browser.send("/answer", [["answer", "no"]]);
  const shown: readonly [string, string] = ["shown", hiddenField(check.body, "shown")];
  const send = (name: string, relationship: string) =>
    browser.post("/check", [
      shown,
      ["respondent", "someone_else"],
      ["name", name],
      ["relationship", relationship],
    ]);
  const without = await send(" ", "gran");
  expect(without.status).toBe(422);
  expect(mainText(without.body)).toContain("Type your name");
  expect(without.body).toContain('value="gran"');
  expect(mainText((await send("Nana Haddad", "")).body)).toContain("Type who you are to the child");
  expect((await send("x".repeat(81), "gran")).status).toBe(422);
  expect((await browser.post("/check", [shown])).status).toBe(422);
  expect((await browser.post("/check", [shown, ["respondent", "pupil"]])).status).toBe(422);
  for (const state of await school.states()) expect(state.objections).toEqual([]);
});

test("somebody who types a name but overlooks the choice is asked, not taken for the parent", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.send("/answer", [["answer", "no"]]);
  const again = await sendAnswers(browser, [
    ["respondent", "parent"],
    ["name", "Nana Haddad"],
    ["relationship", ""],
  ]);
  expect(again.status).toBe(422);
  expect(mainText(again.body)).toContain("Choose ‘I am someone else’");
  expect(again.body).toContain('value="Nana Haddad"');
});

test("what is sent is what was shown: answers changed in another tab are asked about again", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const first = await browser.send("/answer", [["answer", "no"]]);
  await browser.send("/answer", [["answer", "do_not_object"]]);
  const sent = await browser.post("/check", [
    ["shown", hiddenField(first.body, "shown")],
    ["respondent", "parent"],
  ]);
  expect(sent.status).toBe(422);
  expect(mainText(sent.body)).toContain("Check them again");
  for (const state of await school.states()) expect(state.told).toEqual([]);
});

test("pages out of order lead back to the question", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  for (const path of ["/check", "/saved", "/answer/child/1"]) {
    expect(await browser.get(path)).toMatchObject({ status: 303, location: "/answer" });
  }
  expect(await browser.post("/check", [])).toMatchObject({ status: 422 });
  await browser.post("/answer", [["answer", "some"]]);
  for (const n of ["0", "3", "x", "1.5", "-1"]) {
    expect((await browser.get(`/answer/child/${n}`)).status).toBe(404);
  }
});

test("a form without a button asks for one", async () => {
  const school = await openSchool();
  const again = await school.browser().post(`/p/${links.mother}`, []);
  expect(again.status).toBe(422);
  expect(again.headers.get("set-cookie")).toBeNull();
});

test("a body that is no form is told what is missing, and a long one is too long", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const json = await browser.post("/answer", [["answer", "no"]], {
    "content-type": "application/json",
  });
  expect(json.status).toBe(422);
  const long = await browser.post("/answer", [["answer", "n".repeat(70_000)]]);
  expect(long.status).toBe(413);
  expect(mainText(long.body)).toContain("01632 960 001");
  expect(mainText(long.body)).toContain("Child in danger now?");
});

test("a long body that hides its length is too long as well", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const chunk = new TextEncoder().encode(`answer=${"n".repeat(40_000)}&`);
  for (const length of [undefined, "10"]) {
    const answer = await browser.visit("/answer", {
      method: "POST",
      headers: {
        origin,
        "content-type": "application/x-www-form-urlencoded",
        ...(length !== undefined && { "content-length": length }),
      },
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(chunk);
          controller.enqueue(chunk);
          controller.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
    expect(answer.status).toBe(413);
  }
});

test("unknown, stopped and other links are one page, with the phone number", async () => {
  const school = await openSchool();
  const browser = school.browser();
  const pages = await Promise.all(
    [
      "/p/unknownLink00000000000000000000000000000",
      `/p/${links.stopped}`,
      `/p/${links.paper}`,
      "/p/x",
      "/p/%E0%A4%A",
      `/u/${links.mother}`,
      "/nothing-here",
    ].map((path) => browser.get(path)),
  );
  for (const page of pages) {
    expect(page.status).toBe(404);
    expect(page.body).toBe(pages[0]?.body);
  }
  expect(mainText(pages[0]?.body ?? "")).toContain("01632 960 001");
  expect((await browser.post(`/p/${links.stopped}`, [["do", "answer"]])).status).toBe(404);
});

test("a link whose children are no longer on the list says to ring", async () => {
  const school = await openSchool({
    change: (store) => ({
      loadFamily: async (id) => {
        const family = await store.loadFamily(id);
        return family === undefined ? undefined : { ...family, children: [] };
      },
    }),
  });
  const page = await school.browser().post(`/p/${links.mother}`, [["do", "answer"]]);
  expect(mainText(page.body)).toContain("We have no child on our list for this link");
});

test("after one pupil's answers fail to save nothing is half saved", async () => {
  const school = await openSchool({
    change: () => ({ recordEvents: () => Promise.reject(new Error("gone")) }),
  });
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.send("/answer", [["answer", "no"]]);
  const failed = await sendAnswers(browser);
  expect(failed.status).toBe(503);
  expect(mainText(failed.body)).toContain("Your answers were not saved");
  expect(mainText(failed.body)).toContain("Child in danger now?");
  expect(school.logged.at(-1)).toMatchObject({ route: "/check", failure: "unexpected" });
  expect((await school.states()).map(({ pupilId }) => pupilId)).toEqual([ids.amira, ids.yusuf]);
});
