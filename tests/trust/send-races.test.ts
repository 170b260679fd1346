import { beforeAll, describe, expect, it } from "vitest";
import { newPupil, sayNo } from "../store/checked-school.ts";
import { createCleanUp } from "../store/clean-up.ts";
import { fresh } from "../store/fixtures.ts";
import type { Gates } from "./hostile-proxy.ts";
import { listSends } from "./sends-kept.ts";
import { openTrustSchool, startTrustDynamo, type TrustSchool } from "./trust-school.ts";

const atTheEnd = createCleanUp();
let dynamo: Awaited<ReturnType<typeof startTrustDynamo>>;
let school: TrustSchool;
beforeAll(async () => {
  dynamo = await startTrustDynamo();
  atTheEnd(dynamo.stop);
  school = await openTrustSchool(dynamo.endpoint, 1, 0);
  atTheEnd(school.close);
});

/** Does something at the moment when a send, or its end, has been decided and is about to be written. */
function onceDecided(work: () => Promise<unknown>): Gates {
  let isDone = false;
  return {
    before: async ({ operation, body }) => {
      if (isDone || operation !== "TransactWriteItems" || !body.includes("SEND#")) return "go_on";
      isDone = true;
      await work();
      return "go_on";
    },
  };
}

describe("something comes between the decision of a send and its writing", () => {
  it("a parent's no, acknowledged: the answer is no, and nothing is open (promise P1)", async () => {
    const pupilId = await newPupil(school.truth);
    school.proxy.setGates(onceDecided(() => sayNo(school.truth, pupilId)));
    const { items } = await school.tool.send([pupilId], fresh());
    school.proxy.setGates({});
    expect(items).toMatchObject([{ decision: false, context: { code: "objection" } }]);
    expect(await listSends(school.truth, [pupilId])).toEqual([]);
  });

  it("the same call again: both are given one send (promise P2)", async () => {
    const pupilId = await newPupil(school.truth);
    const message = fresh();
    const others: Promise<Awaited<ReturnType<TrustSchool["tool"]["send"]>>>[] = [];
    const again = async () => {
      others.push(school.tool.send([pupilId], message));
      await others[0];
    };
    school.proxy.setGates(onceDecided(again));
    const first = await school.tool.send([pupilId], message);
    school.proxy.setGates({});
    const second = await others[0];
    expect(await listSends(school.truth, [pupilId])).toMatchObject([
      { id: second?.items[0]?.sendId },
    ]);
    // The first one may be told to ask again; it is never told of another send.
    expect([second?.text, expect.stringContaining("in_progress")]).toContainEqual(first.text);
  });

  it("the other word about the same send: what was said first stays, and the other is told (promise P2)", async () => {
    const pupilId = await newPupil(school.truth);
    const { items } = await school.tool.send([pupilId], fresh());
    const sendId = items[0]?.sendId ?? "";
    school.proxy.setGates(onceDecided(() => school.tool.settle(sendId, "failed")));
    const late = await school.tool.settle(sendId, "sent");
    school.proxy.setGates({});
    expect([late.status, late.text]).toEqual([409, expect.stringContaining("send_settled")]);
    expect(await listSends(school.truth, [pupilId])).toMatchObject([{ status: "failed" }]);
  });
});
