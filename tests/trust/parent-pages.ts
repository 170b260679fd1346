import { randomBytes } from "node:crypto";
import { addSeconds, elmCourtSettings, type Instant } from "@elm-court/domain";
import { createParentApp, type ParentDeps } from "@elm-court/parent";
import type { Store } from "@elm-court/store";
import {
  type Browser,
  hiddenField,
  openBrowser,
  origin,
  type Visited,
} from "../../packages/parent/tests/browser.ts";
import { noon } from "../store/fixtures.ts";

const daySeconds = 24 * 60 * 60;
const presses = 5;

/** What the parents' pages are given here; `now` is a clock that the caller moves. */
export function parentDeps(store: Store, now: () => Instant): ParentDeps {
  return {
    store,
    reports: { enqueue: async () => undefined },
    now,
    randomToken: () => randomBytes(32).toString("base64url"),
    randomId: () => randomBytes(10).toString("hex"),
    settings: elmCourtSettings,
    publicOrigin: origin,
    log: () => undefined,
  };
}

/** A check page that a parent has before them: what sends it, once or again. */
export type CheckPage = {
  readonly cookie: string;
  readonly shown: string;
  readonly send: () => Promise<Visited>;
  /** The same; true when it came back as saved. */
  readonly save: () => Promise<boolean>;
};

/** Presses a button until the page is the one hoped for; `undefined` when DynamoDB fails too often. */
async function press(step: () => Promise<Visited>, fits: (page: Visited) => boolean) {
  for (let tries = 0; tries < presses; tries += 1) {
    const page = await step();
    if (fits(page)) return page;
  }
  return undefined;
}

const leadsOn = ({ status }: Visited): boolean => status === 303;

/** One parent's journey from the link to the check page; `undefined` when they did not get there. */
export async function fillIn(
  browser: Browser,
  link: string,
  answer: "do_not_object" | "no",
): Promise<CheckPage | undefined> {
  const opened = await press(() => browser.post(`/p/${link}`, [["do", "answer"]]), leadsOn);
  if (opened === undefined) return undefined;
  const shown = ({ body }: Visited): string => hiddenField(body, "shown");
  const check = await press(
    async () => {
      const taken = await browser.post("/answer", [["answer", answer]]);
      return leadsOn(taken) ? browser.get("/check") : taken;
    },
    (page) => shown(page) !== "",
  );
  const cookie = browser.cookie();
  if (check === undefined || cookie === undefined) return undefined;
  const fields = [
    ["shown", shown(check)],
    ["respondent", "parent"],
  ] as const;
  const send = () => browser.post("/check", fields);
  const save = async () => (await send()).location === "/saved";
  return { cookie, shown: shown(check), send, save };
}

/** The pages as one parent sees them, with a clock of their own that stands still at noon until a day has passed. */
export function openPages(store: Store) {
  let at = noon;
  const deps = parentDeps(store, () => at);
  const app = createParentApp(deps);
  return {
    deps,
    now: () => at,
    passDay: () => {
      at = addSeconds(at, daySeconds);
    },
    browser: () => openBrowser(app),
  };
}
