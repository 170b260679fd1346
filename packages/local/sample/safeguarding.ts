import {
  addSeconds,
  type Exemption,
  type Instant,
  type PupilId,
  type SafeguardingFacts,
} from "@elm-court/domain";
import type { SampleFamily } from "./families.ts";
import { sampleId } from "./ids.ts";

const daySeconds = 24 * 60 * 60;
const confirmedAdult = 10;
const exempted = 17;

function exemption(pupilId: PupilId, now: Instant): Exemption {
  return {
    id: sampleId.exemption("sample"),
    pupilId,
    kind: "extenuating_circumstances",
    staffIds: [sampleId.staff("lead")],
    ways: "all",
    startsAt: addSeconds(now, -daySeconds),
    endsAt: addSeconds(now, 30 * daySeconds),
    authorId: sampleId.staff("lead"),
    reviewerId: sampleId.staff("teacher"),
    caseNumber: "SAMPLE-1",
    words: "A made-up case.",
  };
}

/** What `safeguarding` holds of the sample: one exemption for the lead, one former pupil confirmed not vulnerable. */
export function sampleSafeguarding(
  families: readonly SampleFamily[],
  now: Instant,
): { readonly pupilId: PupilId; readonly facts: SafeguardingFacts }[] {
  const pupilOf = (number: number): PupilId[] =>
    (families[number]?.pupils ?? []).map(({ id }) => id);
  return [
    ...pupilOf(exempted).map((pupilId) => ({
      pupilId,
      facts: { exemptions: [exemption(pupilId, now)], vulnerableMark: "nobody_has_said" } as const,
    })),
    ...pupilOf(confirmedAdult).map((pupilId) => ({
      pupilId,
      facts: { exemptions: [], vulnerableMark: "confirmed_not_vulnerable" } as const,
    })),
  ];
}
