import { createParentApp } from "@elm-court/parent";
import { beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../packages/local/machine/free-port.ts";
import { serveApp } from "../../packages/local/machine/serve-app.ts";
import { origin } from "../../packages/parent/tests/browser.ts";
import { createCleanUp } from "../store/clean-up.ts";
import { noon } from "../store/fixtures.ts";
import type { Gates } from "./hostile-proxy.ts";
import { type CheckPage, fillIn, openPages, parentDeps } from "./parent-pages.ts";
import { addFamily, openTrustSchool, startTrustDynamo, type TrustSchool } from "./trust-school.ts";
import { whatIsKept } from "./what-is-kept.ts";

const once = { answers: [1, 1], submissions: 1, faults: [] };
/** Shorter than the client waits: a race that does not come about must not look like a stalled store. */
const longestWaitMs = 600;

const atTheEnd = createCleanUp();
let dynamo: Awaited<ReturnType<typeof startTrustDynamo>>;
let school: TrustSchool;
let served: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  dynamo = await startTrustDynamo();
  atTheEnd(dynamo.stop);
  school = await openTrustSchool(dynamo.endpoint, 1, 0);
  atTheEnd(school.close);
  const app = createParentApp(parentDeps(school.store, () => noon));
  served = await serveApp(app.fetch, await freePort());
  atTheEnd(served.stop);
});

/** Lets answers through only when two have got as far as being written: each was decided on the same state. */
function twoAtATime(): Gates & { readonly met: () => number } {
  const waiting: (() => void)[] = [];
  let met = 0;
  return {
    met: () => met,
    before: async ({ operation, body }) => {
      if (operation !== "TransactWriteItems" || !body.includes("EVENT#")) return "go_on";
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 2) {
          met += 1;
          for (const go of waiting.splice(0)) go();
        }
        setTimeout(resolve, longestWaitMs);
      });
      return "go_on";
    },
  };
}

async function send({ cookie, shown }: CheckPage) {
  const response = await fetch(`${served.origin}/check`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin },
    body: new URLSearchParams({ shown, respondent: "parent" }),
  });
  return { status: response.status, location: response.headers.get("location") };
}

async function filledIn(answers: readonly ("no" | "do_not_object")[]) {
  const family = await addFamily(school.store);
  const pages = await Promise.all(
    answers.map((answer, place) =>
      fillIn(openPages(school.store).browser(), family.parents[place]!.link, answer),
    ),
  );
  const kept = (place: 0 | 1) =>
    whatIsKept(school.truth, dynamo.endpoint, family, family.parents[place].id);
  const decisions = async () => {
    const checks = await Promise.all(family.pupilIds.map((id) => school.check(id)));
    return checks.map(({ decision }) => decision);
  };
  return { family, pages: pages.filter((page) => page !== undefined), kept, decisions };
}

const saved = { status: 303, location: "/saved" };

describe("two at once over HTTP (promise P2)", () => {
  it("the same check page sent twice at once is one answer, and both say saved", async () => {
    const { pages, kept, decisions } = await filledIn(["no"]);
    const gates = twoAtATime();
    school.proxy.setGates(gates);
    expect(await Promise.all([send(pages[0]!), send(pages[0]!)])).toEqual([saved, saved]);
    school.proxy.setGates({});
    expect(gates.met()).toBe(1);
    expect(await kept(0)).toEqual(once);
    expect(await decisions()).toEqual([false, false]);
  });

  it("two parents' noes about the same children at once are both kept", async () => {
    const { family, pages, kept } = await filledIn(["no", "no"]);
    const gates = twoAtATime();
    school.proxy.setGates(gates);
    expect(await Promise.all(pages.map((page) => send(page)))).toEqual([saved, saved]);
    school.proxy.setGates({});
    expect(gates.met()).toBeGreaterThan(0);
    expect([await kept(0), await kept(1)]).toEqual([once, once]);
    const states = await school.truth.loadStates(family.pupilIds);
    expect(states.map(({ objections }) => objections.length)).toEqual([2, 2]);
  });

  it("one parent's no stands beside the other's yes of the same moment", async () => {
    const { pages, kept, decisions } = await filledIn(["no", "do_not_object"]);
    const gates = twoAtATime();
    school.proxy.setGates(gates);
    expect(await Promise.all(pages.map((page) => send(page)))).toEqual([saved, saved]);
    school.proxy.setGates({});
    expect([await kept(0), await kept(1)]).toEqual([once, once]);
    expect(await decisions()).toEqual([false, false]);
  });
});
