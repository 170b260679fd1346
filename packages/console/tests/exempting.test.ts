import { isExemptionId, isStaffId } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { key, on } from "../../../tests/store/fixtures.ts";
import {
  ids,
  openConsole,
  type OpenConsole,
  staffOf,
  urgentBody,
} from "../../../tests/console/console-world.ts";

let world: OpenConsole;
beforeEach(async () => {
  world = await openConsole();
});

const urgent = (more: object = {}, headers: Record<string, string> = {}) =>
  world.send("/console/api/urgent", {
    as: "safeguarding_lead",
    body: { ...urgentBody, ...more },
    headers,
  });
const held = async () => (await world.store.loadSafeguarding(ids.amira)).facts.exemptions;
const review = (as: "head" | "safeguarding_lead", id: string, outcome: string) =>
  world.send(`/console/api/pupils/${ids.amira}/exemptions/${id}/review`, { as, body: { outcome } });
const idOf = async (answered: Response): Promise<string> => {
  const { exemptionId } = (await answered.json()) as { exemptionId: string };
  expect(isExemptionId(exemptionId)).toBe(true);
  return exemptionId;
};

describe("urgent, at 22:30", () => {
  it("is in what the next check reads, for the named staff, until 08:00", async () => {
    const answered = await urgent();
    expect(answered.status).toBe(201);
    const { safeguarding } = await world.store.loadCheck({
      keyId: key("key_1"),
      staffId: ids.teacher,
      pupilId: ids.amira,
    });
    expect(safeguarding.exemptions).toEqual([
      {
        id: await idOf(answered),
        pupilId: ids.amira,
        kind: "at_risk",
        staffIds: [ids.teacher],
        ways: ["text"],
        startsAt: "2026-11-24T22:30:00.000Z",
        endsAt: "2026-11-25T08:00:00.000Z",
        noAlternativeNight: "2026-11-24",
      },
    ]);
  });

  it("sent twice with one key is one exemption, and the same answer", async () => {
    const headers = { "idempotency-key": "the-same-form" };
    const [first, second] = [await urgent({}, headers), await urgent({}, headers)];
    expect(await idOf(second)).toBe(await idOf(first));
    expect(await held()).toHaveLength(1);
    expect(await world.store.listTrail(ids.amira)).toHaveLength(1);
  });

  it("two at the same moment are both kept", async () => {
    await Promise.all([urgent(), urgent({ ways: ["email"] })]);
    expect(await held()).toHaveLength(2);
    expect(await world.store.listTrail(ids.amira)).toHaveLength(2);
  });

  it("says what does not fit in closed words, and saves nothing", async () => {
    const answered = await urgent({ staffIds: ["stf_gone"], ways: [], caseNumber: " " });
    expect(answered.status).toBe(422);
    expect(await answered.json()).toEqual({
      code: "does_not_fit",
      problems: ["staff_unknown", "way_missing", "case_number_missing"],
    });
    expect(await held()).toEqual([]);
    expect(await world.store.listTrail(ids.amira)).toEqual([]);
  });

  it("takes what happened before, by the London clock", async () => {
    await urgent({ contacted: { on: "2026-11-24", clock: "21:45" } });
    expect((await held())[0]?.startsAt).toBe("2026-11-24T21:45:00.000Z");
    const later = await urgent({ contacted: { on: "2026-11-24", clock: "22:31" } });
    expect(await later.json()).toMatchObject({ problems: ["contact_in_future"] });
  });

  it("is not for one's own child, nor for a pupil who is not there", async () => {
    expect(await (await urgent({ pupilId: ids.ownChild })).json()).toEqual({ code: "own_child" });
    expect((await urgent({ pupilId: "pup_nobody" })).status).toBe(404);
  });

  it("is refused when six hold already, and those that ended make room", async () => {
    for (let n = 0; n < 6; n += 1) expect((await urgent()).status).toBe(201);
    expect(await (await urgent()).json()).toMatchObject({ problems: ["too_many_exemptions"] });
    world.at("2026-11-25T21:30:00.000Z");
    const later = await openAgain();
    expect(later.status).toBe(201);
    expect(await held()).toHaveLength(1);
  });

  /** The session of 22:30 is over by then. */
  async function openAgain(): Promise<Response> {
    const { hashToken, personHash } = await import("../sign-in/hash.ts");
    const { issuer } = await import("../../../tests/console/console-world.ts");
    await world.store.saveConsoleSession({
      tokenHash: hashToken("safeguarding_lead".padEnd(43, "0")),
      personHash: personHash(issuer, "safeguarding_lead"),
      expiresAt: "2026-11-26T06:00:00.000Z" as never,
    });
    return urgent();
  }
});

describe("a planned exemption", () => {
  const body = {
    pupilId: ids.amira,
    kind: "extenuating_circumstances",
    staffIds: [ids.teacher],
    ways: "all",
    starts: { on: "2026-11-25", clock: "08:00" },
    ends: { on: "2026-11-27", clock: "16:00" },
    reviewerId: staffOf("head"),
    caseNumber: "C-2",
    words: "bereavement",
  };
  const give = (more: object = {}) =>
    world.send("/console/api/exemptions", { as: "safeguarding_lead", body: { ...body, ...more } });

  it("holds from and to the London clock, and waits for its reviewer", async () => {
    const id = await idOf(await give());
    expect((await held())[0]).toMatchObject({
      startsAt: "2026-11-25T08:00:00.000Z",
      endsAt: "2026-11-27T16:00:00.000Z",
    });
    const listed = await world.send("/console/api/exemptions/to-review", { as: "head" });
    expect(await listed.json()).toMatchObject({
      exemptions: [
        {
          id,
          pupil: { name: "Amira Khan" },
          staff: [{ name: "Ms Ada Finch" }],
          reviewer: { name: "The head" },
          mayReview: true,
          words: "bereavement",
        },
      ],
    });
  });

  it("names a reviewer who is not its author", async () => {
    const answered = await give({ reviewerId: staffOf("safeguarding_lead") });
    expect(await answered.json()).toMatchObject({ problems: ["reviewer_is_author"] });
  });

  it("never opens a night for extenuating circumstances", async () => {
    const answered = await give({ noAlternativeNight: on("2026-11-25") });
    expect(await answered.json()).toMatchObject({ problems: ["night_without_risk"] });
  });
});

describe("a review", () => {
  it("by its author is refused; by another it ends what checks read at once, once", async () => {
    const id = await idOf(await urgent());
    expect(await (await review("safeguarding_lead", id, "ended_early")).json()).toMatchObject({
      problems: ["own_exemption"],
    });
    expect((await review("head", id, "ended_early")).status).toBe(204);
    expect(await held()).toEqual([]);
    expect((await review("head", id, "confirmed")).status).toBe(409);
    const [record] = await world.store.listExemptions(ids.amira);
    expect(record?.review).toMatchObject({ outcome: "ended_early", by: staffOf("head") });
  });

  it("that confirms leaves it as it is", async () => {
    const id = await idOf(await urgent());
    const before = await held();
    expect((await review("head", id, "confirmed")).status).toBe(204);
    expect(await held()).toEqual(before);
    const listed = await world.send("/console/api/exemptions/to-review", { as: "head" });
    expect(await listed.json()).toEqual({ exemptions: [] });
  });
});

describe("who looked", () => {
  it("is written down for every read by a person, with who and when, before it is shown", async () => {
    await urgent();
    await world.send("/console/api/exemptions/to-review", { as: "head" });
    await world.send(`/console/api/pupils/${ids.amira}/safeguarding`, { as: "head" });
    const shown = await world.send(`/console/api/pupils/${ids.amira}/trail`, { as: "head" });
    const { trail } = (await shown.json()) as { trail: { did: string; by: { id: string } }[] };
    expect(trail.map(({ did, by }) => [did, by.id])).toEqual(
      expect.arrayContaining([
        ["looked_at_trail", staffOf("head")],
        ["looked", staffOf("head")],
        ["exempted", staffOf("safeguarding_lead")],
      ]),
    );
    expect(trail).toHaveLength(4);
    expect(trail.every(({ by }) => isStaffId(by.id))).toBe(true);
  });

  it("shows nothing when the look cannot be written down", async () => {
    await urgent();
    world.table.write = () => Promise.reject(new Error("no"));
    for (const path of [
      "exemptions/to-review",
      `pupils/${ids.amira}/safeguarding`,
      `pupils/${ids.amira}/trail`,
    ]) {
      const answered = await world.send(`/console/api/${path}`, { as: "head" });
      expect([answered.status, await answered.text()]).toEqual([500, '{"code":"internal"}']);
    }
  });
});
