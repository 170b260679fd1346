import { addSeconds, type Errand, type Parent } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import type { Browser } from "./browser.ts";
import { open } from "./journey.ts";
import { links, openSchool } from "./school.ts";

export type School = Awaited<ReturnType<typeof openSchool>>;

/** A school whose errands are kept, and whose worker answers the newest with this code. */
export async function openWithCodes(parent: Partial<Parent> = {}) {
  const errands: Errand[] = [];
  /** Calls of the store that go another way from now. */
  const changes: Partial<Pick<Store, "settleEnding">> = {};
  const school = await openSchool({
    change: (store: Store) => ({
      addErrand: async (errand) => {
        errands.push(errand);
        await store.addErrand(errand);
      },
      settleEnding: (...all) =>
        changes.settleEnding === undefined
          ? store.settleEnding(...all)
          : changes.settleEnding(...all),
      loadFamily: async (id) => {
        const family = await store.loadFamily(id);
        return family && { ...family, parent: { ...family.parent, ...parent } };
      },
    }),
  });
  const sendCode = async (code: string): Promise<void> => {
    const errand = errands.at(-1);
    if (errand === undefined) throw new Error("no code was asked for");
    const expiresAt = addSeconds(errand.at, 600);
    await school.store.saveCode({ id: errand.id, code, expiresAt });
  };
  return { ...school, errands, changes, sendCode };
}

/** Types a code, and goes where that leads. */
export const type = (browser: Browser, code: string) =>
  browser.send("/code/type", [["code", code]]);

/** The mother in a session that has given its code. */
export async function prove(school: School & { sendCode: (code: string) => Promise<void> }) {
  const browser = school.browser();
  await open(browser, links.mother);
  await browser.send("/code", []);
  await school.sendCode("123456");
  return { browser, page: await type(browser, "123 456") };
}
