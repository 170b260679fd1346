import { beforeAll, describe, expect, it } from "vitest";
import { createCleanUp } from "../store/clean-up.ts";
import type { Gates } from "./hostile-proxy.ts";
import { fillIn, openPages } from "./parent-pages.ts";
import { sendInChild } from "./send-in-child.ts";
import { addFamily, openTrustSchool, startTrustDynamo, type TrustSchool } from "./trust-school.ts";
import { whatIsKept } from "./what-is-kept.ts";

const nothing = { answers: [0, 0], submissions: 0, faults: [] };
const once = { answers: [1, 1], submissions: 1, faults: [] };
/** What sending a check page asks of DynamoDB, in turn: a process is killed at each. */
const calls = [
  "the session",
  "the link",
  "the series that the parent's links are in now",
  "the family",
  "the children",
  "their states",
  "the answers",
  "the submission",
  "the session that says so",
] as const;

/** The call that writes the answers: whatever is killed before it is done has saved nothing. */
const saving = calls.indexOf("the answers") + 1;

const atTheEnd = createCleanUp();
let dynamo: Awaited<ReturnType<typeof startTrustDynamo>>;
let school: TrustSchool;
beforeAll(async () => {
  dynamo = await startTrustDynamo();
  atTheEnd(dynamo.stop);
  school = await openTrustSchool(dynamo.endpoint, 1, 0);
  atTheEnd(school.close);
});

/** A mother of two who has filled in a no for both and has the check page before her. */
async function atTheCheckPage() {
  const family = await addFamily(school.store);
  const [mother, father] = family.parents;
  const page = await fillIn(openPages(school.store).browser(), mother.link, "no");
  if (page === undefined) throw new Error("no check page");
  const kept = (parent = mother) => whatIsKept(school.truth, dynamo.endpoint, family, parent.id);
  const decisions = () => Promise.all(family.pupilIds.map((id) => school.check(id)));
  return { family, father, page, kept, decisions };
}

const no = { status: 200, decision: false };

describe("the pages are killed while they save two children's answers (promise P2)", () => {
  it("a sending asks DynamoDB for what is listed here, and is saved", async () => {
    const { page, kept, decisions } = await atTheCheckPage();
    let asked = 0;
    school.proxy.setGates({
      before: () => {
        asked += 1;
        return Promise.resolve("go_on");
      },
    });
    const { ended } = sendInChild(school.proxy.endpoint, page);
    expect((await ended).printed).toBe("/saved");
    school.proxy.setGates({});
    expect(asked).toBe(calls.length);
    expect(await kept()).toEqual(once);
    expect(await decisions()).toEqual([no, no]);
  });

  const moments = calls.flatMap((call, place) =>
    (["before", "after"] as const).map((when) => [when, call, place + 1, when] as const),
  );

  it.each(moments)(
    "%s DynamoDB does %s: all or nothing is kept, and the repeat of the same answers is one answer",
    async (_, _call, number, when) => {
      const { page, kept, decisions } = await atTheCheckPage();
      let asked = 0;
      const kill = (): Promise<"go_on" | "hang_up"> => {
        asked += 1;
        if (asked !== number) return Promise.resolve("go_on");
        sending.child.kill("SIGKILL");
        return Promise.resolve("hang_up");
      };
      const gates: Gates = when === "before" ? { before: kill } : { after: kill };
      school.proxy.setGates(gates);
      const sending = sendInChild(school.proxy.endpoint, page);
      expect(await sending.ended).toEqual({ printed: "", signal: "SIGKILL" });
      school.proxy.setGates({});
      const isDone = number > saving || (number === saving && when === "after");
      expect(await kept()).toEqual(isDone ? once : nothing);

      const { printed } = await sendInChild(school.proxy.endpoint, page).ended;
      expect(printed).toBe("/saved");
      expect(await kept()).toEqual(once);
      expect(await decisions()).toEqual([no, no]);
    },
  );
});
