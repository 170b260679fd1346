import type { ReportView } from "@elm-court/contract";
import { beforeEach, describe, expect, it } from "vitest";
import { ids, openConsole, type OpenConsole } from "../../../tests/console/console-world.ts";

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
});

const report = {
  parentId: ids.mother,
  what: "text",
  when: "last night",
  seen: "Come alone",
  phone: "07700 900123",
};
const take = (body: object, headers = {}) =>
  world.send(`/console/api/pupils/${ids.amira}/reports`, { as: "office", body, headers });
const list = async (as: "head" | "safeguarding_lead") =>
  ((await (await world.send("/console/api/reports", { as })).json()) as { reports: ReportView[] })
    .reports;

describe("a parent reports a contact at the desk", () => {
  it("goes to the safeguarding lead and the head, once however often it is sent, and the office gets what to say", async () => {
    const headers = { "idempotency-key": "one-report-1" };
    const answered = await take(report, headers);
    expect(await answered.json()).toEqual({
      words:
        "I am sorry. Your no is on our record from 24 November 2026. I cannot see messages. Ms Rowan Hale will ring you by the end of 25 November 2026.",
    });
    await take(report, headers);
    expect(await list("safeguarding_lead")).toMatchObject([
      {
        parent: { name: "Layla Khan" },
        pupils: [{ name: "Amira Khan" }],
        seen: "Come alone",
        phone: "07700 900123",
      },
    ]);
    expect((await world.store.listTrail(ids.amira)).map(({ did }) => did)).toEqual(["looked"]);
    for (const as of ["office", "staff", "line_manager"] as const)
      expect((await world.send("/console/api/reports", { as })).status).toBe(403);
    expect(JSON.stringify(world.log)).not.toMatch(/Come alone|07700/);
  });

  it("is not shown to who is the child's parent, nor written down as looked at", async () => {
    await world.store.addReport({
      ...report,
      id: "rpt_own" as never,
      pupilIds: [ids.ownChild],
      sentAt: "2026-11-24T22:30:00.000Z" as never,
    });
    expect(await list("head")).toEqual([]);
    expect(await world.store.listTrail(ids.ownChild)).toEqual([]);
  });

  it.each([
    [{ seen: " " }, ["seen_missing"]],
    [{ parentId: ids.ownParent }, ["not_their_parent"]],
    [{ seen: 7 }, undefined],
  ])("that does not fit (%j) is not kept", async (change, problems) => {
    const answered = await take({ ...report, ...change });
    expect([answered.status, await answered.json()]).toEqual([
      422,
      { code: "does_not_fit", problems },
    ]);
    expect(await list("head")).toEqual([]);
  });
});
