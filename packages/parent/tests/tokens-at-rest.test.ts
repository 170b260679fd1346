import type { Store } from "@elm-court/store";
import { expect, test } from "vitest";
import { answerAll } from "./journey.ts";
import { links, openSchool } from "./school.ts";

/** Every method of the store, with what it was given written down. */
function writtenDown(store: Store, given: unknown[]): Partial<Store> {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    (...all: unknown[]) => {
      given.push(all);
      return (method as (...all: unknown[]) => unknown)(...all);
    },
  ]);
  return Object.fromEntries(methods) as Partial<Store>;
}

test("the store is given no token of a link or a session, only SHA-256 (promise P5)", async () => {
  const given: unknown[] = [];
  const school = await openSchool({ change: (store) => writtenDown(store, given) });
  const browser = school.browser();
  await answerAll(browser, links.mother, "no");
  const session = /^__Host-parent=(.+)$/.exec(browser.cookie() ?? "")?.[1] ?? "";
  expect(session).toHaveLength(43);
  await browser.get(`/u/${links.paper}`);
  await browser.send("/finish", []);
  const text = JSON.stringify(given);
  expect(text).toContain("tokenHash");
  for (const token of [session, links.mother, links.paper]) expect(text).not.toContain(token);
});
