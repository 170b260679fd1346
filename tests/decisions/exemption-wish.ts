import {
  channelOf,
  elmCourtSettings,
  type ExemptionGiven,
  type ExemptionRecord,
  type ExemptionWish,
  isExemptionId,
  type UrgentWish,
} from "@elm-court/domain";
import { at, noon, pup, stf } from "../store/fixtures.ts";

export const lead = stf("stf_lead");
export const head = stf("stf_head");
const everybody = [lead, head, ...["a", "b", "c", "d", "e", "f"].map((name) => stf(`stf_${name}`))];

export function exemptionIdOf(id: string) {
  if (!isExemptionId(id)) throw new Error(id);
  return id;
}

/** The lead gives an exemption at noon, unless said. */
export function given(more: Partial<ExemptionGiven> = {}): ExemptionGiven {
  return {
    id: exemptionIdOf("exm_1"),
    authorId: lead,
    now: noon,
    activeStaff: new Set(everybody),
    settings: elmCourtSettings,
    ...more,
  };
}

export function wish(more: Partial<ExemptionWish> = {}): ExemptionWish {
  return {
    pupilId: pup("pup_1"),
    kind: "at_risk",
    staffIds: [stf("stf_a")],
    ways: [channelOf("text")],
    startsAt: noon,
    endsAt: at("2026-11-26T12:00:00.000Z"),
    reviewerId: head,
    caseNumber: "C-1",
    words: "a worry",
    ...more,
  };
}

export function urgentWish(more: Partial<UrgentWish> = {}): UrgentWish {
  return {
    pupilId: pup("pup_1"),
    staffIds: [stf("stf_a")],
    ways: [channelOf("text")],
    anyOtherWay: false,
    caseNumber: "C-1",
    ...more,
  };
}

/** The record of a decision, or a failure that shows its problems. */
export function recordOf(
  decided: { record: ExemptionRecord } | { problems: readonly string[] } | { refused: string },
): ExemptionRecord {
  if ("record" in decided) return decided.record;
  throw new Error(JSON.stringify(decided));
}
