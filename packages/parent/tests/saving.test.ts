import { StoreUnavailable, type Store } from "@elm-court/store";
import { expect, test } from "vitest";
import { hiddenField, mainText } from "./browser.ts";
import { answerAll, answerSome, open, sendAnswers } from "./journey.ts";
import { ids, links, openSchool } from "./school.ts";

test("the same answers sent twice, also at once, are one answer and one saved page", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const check = await browser.send("/answer", [["answer", "no"]]);
  const fields = [
    ["shown", hiddenField(check.body, "shown")],
    ["respondent", "parent"],
  ] as const;
  const at = () => browser.post("/check", fields);
  const both = await Promise.all([at(), at()]);
  school.pass(120);
  const third = await at();
  for (const one of [...both, third])
    expect(one).toMatchObject({ status: 303, location: "/saved" });
  expect(mainText((await browser.get("/saved")).body)).toContain("sent before 14:02");
  const answers = (await school.events()).filter(({ type }) => type === "answer_recorded");
  expect(answers).toHaveLength(1);
});

test("a no after a yes in the same session is a new answer", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await answerAll(browser, links.mother, "do_not_object");
  const question = await browser.get("/answer");
  expect(question.body).not.toContain("checked");
  await browser.send("/answer", [["answer", "no"]]);
  await sendAnswers(browser);
  for (const state of await school.states())
    expect(state.objections).toMatchObject([{ ways: "all" }]);
});

test("a no is not lost when the reply to an earlier yes of the same draft was", async () => {
  let drop = true;
  const school = await openSchool({
    change: (store: Store) => ({
      recordEvents: async (...all: Parameters<Store["recordEvents"]>) => {
        const result = await store.recordEvents(...all);
        if (drop) throw new StoreUnavailable("after it was done");
        return result;
      },
    }),
  });
  const browser = school.browser();
  expect((await answerAll(browser, links.mother, "do_not_object")).status).toBe(503);
  drop = false;
  await browser.send("/answer", [["answer", "no"]]);
  expect((await sendAnswers(browser)).status).toBe(200);
  for (const state of await school.states())
    expect(state.objections).toMatchObject([{ ways: "all" }]);
});

test("when the store fails the page says so, and its button sends the same again", async () => {
  let down = true;
  const school = await openSchool({
    change: (store: Store) => ({
      recordEvents: (...all: Parameters<Store["recordEvents"]>) =>
        down ? Promise.reject(new StoreUnavailable("down")) : store.recordEvents(...all),
    }),
  });
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.send("/answer", [["answer", "no"]]);
  const failed = await sendAnswers(browser, [
    ["respondent", "someone_else"],
    ["name", "Nana <b>Haddad</b>"],
    ["relationship", "gran"],
  ]);
  expect(failed.status).toBe(503);
  expect(mainText(failed.body)).toContain("Try again, or ring 01632 960 001");
  expect(school.logged.at(-1)).toMatchObject({ status: 503, failure: "store_unavailable" });
  down = false;
  const again = await browser.send("/check", [
    ["shown", hiddenField(failed.body, "shown")],
    ["respondent", hiddenField(failed.body, "respondent")],
    ["name", "Nana <b>Haddad</b>"],
    ["relationship", hiddenField(failed.body, "relationship")],
  ]);
  expect(mainText(again.body)).toContain("Your answers are saved");
});

test("a state that others change is decided on again, up to five times", async () => {
  let conflicts = 4;
  const school = await openSchool({
    change: (store: Store) => ({
      recordEvents: (...all: Parameters<Store["recordEvents"]>) => {
        conflicts -= 1;
        return conflicts >= 0 ? Promise.resolve("conflict" as const) : store.recordEvents(...all);
      },
    }),
  });
  const browser = school.browser();
  expect((await answerAll(browser, links.mother, "no")).status).toBe(200);
  conflicts = 5;
  expect((await answerAll(browser, links.father, "no")).status).toBe(503);
});

const earlierNo =
  "If you said no before, that no still stands. To change a no to a yes, ring the school office on 01632 960 001 or send a signed letter.";

test("a no and then a yes leaves the no standing, and the page says how to change it", async () => {
  const school = await openSchool();
  await answerAll(school.browser(), links.mother, "no");
  const saved = await answerAll(school.browser(), links.mother, "do_not_object");
  expect(mainText(saved.body)).toContain(earlierNo);
  for (const state of await school.states())
    expect(state.objections).toMatchObject([{ ways: "all" }]);
});

test("other ways than before: the earlier no still stands beside the new one", async () => {
  const school = await openSchool();
  await answerSome(school.browser(), links.mother, [["email"], ["email"]]);
  const saved = await answerSome(school.browser(), links.mother, [["text"], ["email"]]);
  expect(mainText(saved.body)).toContain(earlierNo);
  expect((await school.states())[0]?.objections).toMatchObject([{ ways: "all" }]);
});

test.each([false, true])(
  "the link shows nothing of an earlier no: the saved page is the same with and without it (shared address: %s)",
  async (sharesEmail) => {
    const said = await openSchool({ sharesEmail });
    await answerAll(said.browser(), links.mother, "no");
    const silent = await openSchool({ sharesEmail });
    const pages = await Promise.all(
      [said, silent].map((school) => answerAll(school.browser(), links.mother, "do_not_object")),
    );
    expect(pages[0]?.body).toBe(pages[1]?.body);
    expect(mainText(pages[0]?.body ?? "")).toContain(earlierNo);
  },
);

test("I do not object shows the same page whether or not another parent said no", async () => {
  const objected = await openSchool();
  await answerAll(objected.browser(), links.father, "no");
  const free = await openSchool();
  const pages = await Promise.all(
    [objected, free].map((school) => answerAll(school.browser(), links.mother, "do_not_object")),
  );
  expect(pages[0]?.body).toBe(pages[1]?.body);
  expect(mainText(pages[0]?.body ?? "")).toContain("One no from any parent or carer is enough");
});

test("somebody else's no counts at once and is under review", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.send("/answer", [["answer", "no"]]);
  const saved = await sendAnswers(browser, [
    ["respondent", "someone_else"],
    ["name", "  Nana\u0000  Haddad "],
    ["relationship", "gran"],
  ]);
  expect(mainText(saved.body)).toContain("your no counts while we do that");
  for (const state of await school.states()) {
    expect(state.objections).toMatchObject([
      {
        status: "under_review",
        reviewDueOn: "2026-03-08",
        respondent: {
          kind: "someone_else",
          name: "Nana Haddad",
          relationship: "gran",
          viaParentId: ids.mother,
        },
      },
    ]);
    expect(state.told).toEqual([]);
  }
});

test("a form sent from an old tab, when another tab began anew, says that nothing is sent yet", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const check = await browser.send("/answer", [["answer", "no"]]);
  await open(browser, links.mother);
  const sent = await browser.post("/check", [
    ["respondent", "parent"],
    ["shown", hiddenField(check.body, "shown")],
  ]);
  expect(sent.status).toBe(422);
  expect(mainText(sent.body)).toContain("Your answers are not sent yet");
  for (const state of await school.states()) expect(state.objections).toEqual([]);
});

test("a store that fails after the answers were saved does not say that they were not", async () => {
  let fails = false;
  const school = await openSchool({
    change: (store) => ({
      endSession: (hash) => (fails ? Promise.reject(new Error("down")) : store.endSession(hash)),
    }),
  });
  const browser = school.browser();
  await answerAll(browser, links.mother, "no");
  fails = true;
  const finished = await browser.post("/finish", []);
  expect(finished.status).toBe(503);
  expect(mainText(finished.body)).not.toContain("not saved");
  expect(mainText(finished.body)).toContain("Nothing you saved is lost");
});
