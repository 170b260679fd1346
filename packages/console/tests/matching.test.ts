import type { ToMatchView } from "@elm-court/contract";
import { beforeEach, describe, expect, it } from "vitest";
import { ids, openConsole, type OpenConsole } from "../../../tests/console/console-world.ts";
import { par } from "../../../tests/store/fixtures.ts";

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
});

const list = async (as: "office" | "head") =>
  (
    (await (await world.send("/console/api/answers/to-match", { as })).json()) as {
      answers: readonly ToMatchView[];
    }
  ).answers;
const say = (who: object, more: object = {}) =>
  world.send(`/console/api/pupils/${ids.amira}/answers`, {
    as: "office",
    body: { who, route: "phone", objectsTo: "all", ...more },
  });
const match = (body: object, as: "head" | "office" = "head") =>
  world.send(`/console/api/pupils/${ids.amira}/objections/match`, { as, body });
const noes = async () => (await world.store.loadStates([ids.amira]))[0]?.objections ?? [];
const layla = { kind: "parent", parentId: ids.mother };
const stranger = { kind: "someone_else", name: "LAYLA  KHAN", relationship: "mum" };

describe("answers to match", () => {
  it("are laid beside the parents on record, with the day by which somebody decides", async () => {
    await say(stranger);
    for (const as of ["office", "head"] as const)
      expect(await list(as)).toMatchObject([
        {
          why: "not_on_record",
          respondent: "LAYLA KHAN (mum), not on record",
          dueOn: "2026-11-29",
          isLate: false,
          candidates: [{ name: "Layla Khan", sameName: true, saysNo: true, theirLink: false }],
        },
      ]);
    await world.store.saveConsoleSession({
      tokenHash: (await import("../sign-in/hash.ts")).hashToken("head".padEnd(43, "0")),
      personHash: (await import("../sign-in/hash.ts")).personHash(
        (await import("../../../tests/console/console-world.ts")).issuer,
        "head",
      ),
      expiresAt: "2026-12-31T00:00:00.000Z" as never,
    });
    world.at("2026-11-30T00:00:00.000Z");
    expect(await list("head")).toMatchObject([{ isLate: true }]);
    expect(await noes()).toHaveLength(2);
  });

  it("become the parent's own by a senior decision, and go on denying as much; the office cannot", async () => {
    await say(stranger);
    const [{ objectionId }] = (await list("head")) as [ToMatchView];
    expect((await match({ objectionId, is: layla }, "office")).status).toBe(403);
    const foreign = { kind: "parent", parentId: par("par_own") };
    const refused = await match({ objectionId, is: foreign });
    expect(await refused.json()).toEqual({ code: "does_not_fit", problems: ["not_their_parent"] });
    expect((await match({ objectionId, is: layla })).status).toBe(204);
    expect(await noes()).toMatchObject([{ respondent: layla, ways: "all", status: "active" }]);
    expect((await match({ objectionId, is: layla })).status).toBe(409);
    expect(await list("head")).toEqual([]);
  });

  it("may be a carer's who is not on record: the no counts without a date", async () => {
    await say({ ...stranger, name: "Ines Khan", relationship: "aunt" });
    const [{ objectionId }] = (await list("head")) as [ToMatchView];
    expect((await match({ objectionId, is: { kind: "carer" } })).status).toBe(204);
    expect((await noes()).map(({ status }) => status)).toEqual(["active", "active"]);
    expect(await list("head")).toEqual([]);
  });

  it("have with them who asked for less without a signature, until they say no again", async () => {
    await say(layla, { objectsTo: "nothing" });
    expect(await list("office")).toMatchObject([{ why: "asked_less", respondent: "Layla Khan" }]);
    await say(layla);
    expect(await list("office")).toEqual([]);
  });

  it("leave out those about one's own child", async () => {
    const [before] = await world.store.loadStates([ids.ownChild]);
    await world.store.recordEvents(
      [
        {
          before: before!,
          events: [
            {
              type: "answer_doubted",
              answerId: before!.objections[0]!.answerId,
              by: "stf_x" as never,
              at: "2026-11-24T22:30:00.000Z" as never,
            },
          ],
        },
      ],
      "2026-11-24T22:30:00.000Z" as never,
    );
    expect(await list("head")).toEqual([]);
    expect(await list("office")).toEqual([]);
  });
});
