import { describe, expect, it } from "vitest";
import { given, lead, recordOf, urgentWish } from "../../../tests/decisions/exemption-wish.ts";
import { msA } from "../../../tests/decisions/situation.ts";
import { at, stf } from "../../../tests/store/fixtures.ts";
import { channelOf } from "../contact/channel.ts";
import { decideReview } from "./decide-review.ts";
import { decideUrgent, type UrgentWish } from "./decide-urgent.ts";
import { exemptionFromNight, exemptionFromObjection } from "./match-exemption.ts";

const tonight = at("2026-11-24T22:30:00.000Z");
const urgent = (more: Partial<UrgentWish> = {}, now = tonight) =>
  recordOf(decideUrgent(urgentWish(more), given({ now })));
const text = channelOf("text");

describe("urgent, at 22:30", () => {
  it("holds from now until 08:00, at risk, and is reviewed by somebody else by the end of the next school day", () => {
    expect(urgent()).toMatchObject({
      kind: "at_risk",
      startsAt: tonight,
      endsAt: "2026-11-25T08:00:00.000Z",
      noAlternativeNight: "2026-11-24",
      authorId: lead,
      reviewDueOn: "2026-11-25",
      urgent: { contactedAt: tonight, anyOtherWay: false, recordedLate: false },
    });
  });

  it("opens the night for the staff and the way it names, and for nobody and nothing else", () => {
    const one = urgent({ staffIds: [msA.id, stf("stf_b")].slice(1) });
    const opens = (id: string, way: string, now = tonight) =>
      exemptionFromNight([one], stf(id), channelOf(way), now) !== undefined;
    expect(opens("stf_b", "text")).toBe(true);
    expect(opens("stf_a", "text")).toBe(false);
    expect(opens("stf_b", "email")).toBe(false);
    expect(opens("stf_b", "text", at("2026-11-25T08:00:00.000Z"))).toBe(false);
  });

  it("with any other way it lifts the objection, and never opens the night", () => {
    const one = urgent({ anyOtherWay: true });
    expect(exemptionFromObjection([one], stf("stf_a"), text, tonight)).toBeDefined();
    expect(exemptionFromNight([one], stf("stf_a"), text, tonight)).toBeUndefined();
  });
});

describe("urgent, by day", () => {
  it("holds for 24 hours, and opens no night", () => {
    const noon = at("2026-11-24T12:00:00.000Z");
    const one = urgent({}, noon);
    expect(one.endsAt).toBe("2026-11-25T12:00:00.000Z");
    expect(one.noAlternativeNight).toBeUndefined();
    expect(exemptionFromNight([one], stf("stf_a"), text, tonight)).toBeUndefined();
  });

  it("on a Friday it is to be reviewed by Monday", () => {
    expect(urgent({}, at("2026-11-27T23:00:00.000Z")).reviewDueOn).toBe("2026-11-30");
  });
});

describe("recorded after the contact", () => {
  it("holds for the night of the contact, not for the one of the recording", () => {
    const contactedAt = at("2026-11-24T23:10:00.000Z");
    const now = at("2026-11-25T22:00:00.000Z");
    expect(urgent({ contactedAt }, now)).toMatchObject({
      startsAt: contactedAt,
      endsAt: "2026-11-25T08:00:00.000Z",
      noAlternativeNight: "2026-11-24",
    });
  });

  it.each([
    ["a day after", "2026-11-25T22:30:00.000Z", false],
    ["later", "2026-11-25T22:30:00.001Z", true],
  ])("%s: flagged %s", (_, now, flagged) => {
    expect(urgent({ contactedAt: tonight }, at(now)).urgent?.recordedLate).toBe(flagged);
  });

  it("is not taken for a contact that is still to come, nor without staff, way or case number", () => {
    const wrong = urgentWish({
      contactedAt: at("2026-11-24T22:30:00.001Z"),
      staffIds: [],
      ways: [],
      caseNumber: "",
    });
    expect(decideUrgent(wrong, given({ now: tonight }))).toEqual({
      problems: ["staff_missing", "way_missing", "case_number_missing", "contact_in_future"],
    });
  });
});

describe("a review", () => {
  const now = at("2026-11-25T07:00:00.000Z");
  const by = stf("stf_head");

  it("confirms and changes nothing else", () => {
    const record = recordOf(decideReview(urgent(), { by, outcome: "confirmed", now }));
    expect(record).toEqual({ ...urgent(), review: { outcome: "confirmed", by, at: now } });
  });

  it("ends it now", () => {
    const record = recordOf(decideReview(urgent(), { by, outcome: "ended_early", now }));
    expect(record.endsAt).toBe(now);
    expect(exemptionFromObjection([record], stf("stf_a"), text, now)).toBeUndefined();
  });

  it("never makes one last longer", () => {
    const later = at("2026-11-26T10:00:00.000Z");
    const record = recordOf(decideReview(urgent(), { by, outcome: "ended_early", now: later }));
    expect(record.endsAt).toBe("2026-11-25T08:00:00.000Z");
  });

  it("is not for its author, and happens once", () => {
    expect(decideReview(urgent(), { by: lead, outcome: "confirmed", now })).toEqual({
      refused: "own_exemption",
    });
    const reviewed = recordOf(decideReview(urgent(), { by, outcome: "confirmed", now }));
    expect(decideReview(reviewed, { by, outcome: "ended_early", now })).toEqual({
      refused: "already_reviewed",
    });
  });
});
