import type { OrdersNote } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { expect, test } from "vitest";
import { mainText } from "./browser.ts";
import { ids, links, openSchool } from "./school.ts";

/** The same store, with another court-order note between the parents and Yusuf. */
const withNote =
  (ordersNote: OrdersNote) =>
  (store: Store): Partial<Store> => ({
    loadFamily: async (parentId) => {
      const family = await store.loadFamily(parentId);
      return (
        family && {
          ...family,
          children: family.children.map((child) =>
            child.pupil.id === ids.yusuf
              ? { ...child, relationship: { ...child.relationship, ordersNote } }
              : child,
          ),
        }
      );
    },
  });

test.each<[OrdersNote, boolean]>([
  ["no_information", false],
  ["does_not_limit", true],
  ["needs_decision", true],
])("a child's name is shown under a court order that says %s: %s", async (note, isShown) => {
  const school = await openSchool({ change: withNote(note) });
  const page = await school.browser().send(`/p/${links.mother}`, [["do", "answer"]]);
  expect(page.body).toContain("Amira");
  expect(page.body.includes("Yusuf")).toBe(isShown);
});

test("an answer does not reach a child about whom a court order means no information", async () => {
  const school = await openSchool({ change: withNote("no_information") });
  const browser = school.browser();
  await browser.send(`/p/${links.mother}`, [["do", "read"]]);
  const [amira, yusuf] = await school.states();
  expect(amira?.told).toHaveLength(1);
  expect(yusuf?.told).toEqual([]);
});

test.each([
  [true, "I am Layla, the person this was sent to"],
  [false, "I am answering as the person this was sent to"],
])("two people, one inbox (%s): the page asks who answers: %s", async (sharesEmail, question) => {
  const school = await openSchool({ sharesEmail });
  const browser = school.browser();
  await browser.send(`/p/${links.mother}`, [["do", "answer"]]);
  const check = await browser.send("/answer", [["answer", "no"]]);
  expect(mainText(check.body)).toContain(question);
  expect(check.body).not.toContain("Haddad");
});

test("an answer by someone else is told apart, so that the receipt can be", async () => {
  const submissions: unknown[] = [];
  const school = await openSchool({
    change: (store) => ({
      recordEvents: (changes, at, submission) => {
        submissions.push(submission?.by);
        return store.recordEvents(changes, at, submission);
      },
    }),
  });
  for (const who of [["parent"], ["someone_else", "Jo Bell", "gran"]]) {
    const browser = school.browser();
    await browser.send(`/p/${links.mother}`, [["do", "answer"]]);
    const check = await browser.send("/answer", [["answer", "no"]]);
    const shown = /name="shown" value="([^"]*)"/.exec(check.body)?.[1] ?? "";
    const [respondent = "", name = "", relationship = ""] = who;
    await browser.send("/check", [
      ["respondent", respondent],
      ["name", name],
      ["relationship", relationship],
      ["shown", shown],
    ]);
  }
  expect(submissions).toEqual(["parent", "someone_else"]);
});
