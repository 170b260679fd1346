import type { PupilView } from "@elm-court/contract";
import { type Pupil, shownName } from "@elm-court/domain";

/** A pupil to be picked or named. */
export function pupilView(pupil: Pupil): PupilView {
  const { id, lastName, yearGroup, roll } = pupil;
  return { id, name: `${shownName(pupil)} ${lastName}`, yearGroup, left: roll.status === "left" };
}
