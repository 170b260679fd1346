import {
  addDays,
  addSeconds,
  exemptionOf,
  type ExemptionRecord,
  type Instant,
  londonDateOf,
  type PupilId,
} from "@elm-court/domain";
import type { SafeguardingStore } from "@elm-court/store";
import type { SampleFamily } from "./families.ts";
import { sampleId } from "./ids.ts";

const daySeconds = 24 * 60 * 60;
const confirmedAdult = 10;
const exempted = 17;

function exemption(pupilId: PupilId, now: Instant): ExemptionRecord {
  return {
    id: sampleId.exemption("sample"),
    pupilId,
    kind: "extenuating_circumstances",
    staffIds: [sampleId.staff("lead")],
    ways: "all",
    startsAt: addSeconds(now, -daySeconds),
    endsAt: addSeconds(now, 30 * daySeconds),
    authorId: sampleId.staff("lead"),
    recordedAt: addSeconds(now, -daySeconds),
    reviewerId: sampleId.staff("head"),
    reviewDueOn: addDays(londonDateOf(now), 3),
    caseNumber: "SAMPLE-1",
    words: "A made-up case.",
  };
}

/** What `safeguarding` holds of the sample: one exemption for the lead, one former pupil confirmed not vulnerable. */
export async function saveSampleSafeguarding(
  store: SafeguardingStore,
  families: readonly SampleFamily[],
  now: Instant,
): Promise<void> {
  const by = sampleId.staff("lead");
  for (const { id: pupilId } of families[exempted]?.pupils ?? []) {
    const record = exemption(pupilId, now);
    await store.recordSafeguarding({
      before: await store.loadSafeguarding(pupilId),
      after: { exemptions: [exemptionOf(record)], vulnerableMark: "nobody_has_said" },
      record,
      entry: { pupilId, by, did: "exempted", at: record.recordedAt, exemptionId: record.id },
      onceId: `sample-${pupilId}`,
    });
  }
  for (const { id: pupilId } of families[confirmedAdult]?.pupils ?? [])
    await store.recordSafeguarding({
      before: await store.loadSafeguarding(pupilId),
      after: { exemptions: [], vulnerableMark: "confirmed_not_vulnerable" },
      entry: { pupilId, by, did: "marked", at: now },
      onceId: `sample-${pupilId}`,
    });
}
