import { channelOf, type ObjectedWays, type ParentId, type PupilId } from "@elm-court/domain";
import type { SampleFamily } from "./families.ts";

/** An answer that was given before the sample starts. */
export type SampleAnswer = {
  readonly pupilId: PupilId;
  readonly from:
    { readonly kind: "parent"; readonly parentId: ParentId } | { readonly kind: "pupil" };
  readonly objectsTo: "nothing" | ObjectedWays;
};

const objections: Readonly<Record<number, "nothing" | ObjectedWays>> = {
  1: "all",
  2: "all",
  13: { only: [channelOf("text")] },
  15: { allExcept: [channelOf("email")] },
  17: "all",
};
const pupilsOwnNo = 16;
const firstFine = 20;
const lastFine = 34;

/** Noes of each kind, one from a pupil, and some families that have answered and do not object. */
export function sampleAnswers(families: readonly SampleFamily[]): SampleAnswer[] {
  return families.flatMap((family, number) => {
    const fine = number >= firstFine && number <= lastFine ? "nothing" : undefined;
    const objectsTo = objections[number] ?? fine;
    const [parent] = family.parents;
    return family.pupils.flatMap(({ id: pupilId }): SampleAnswer[] => {
      if (number === pupilsOwnNo) return [{ pupilId, from: { kind: "pupil" }, objectsTo: "all" }];
      return objectsTo === undefined || parent === undefined
        ? []
        : [{ pupilId, from: { kind: "parent", parentId: parent.id }, objectsTo }];
    });
  });
}

/** Families of which the second parent has read the explanation: they are told, and have not answered. */
export const familiesToldByReading: readonly number[] = [0, 6];
