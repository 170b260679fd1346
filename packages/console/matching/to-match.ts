import type { CandidateView, ToMatchView } from "@elm-court/contract";
import {
  type ContactState,
  isStanding,
  type LondonDate,
  type Objection,
  type Pupil,
  type SchoolSettings,
  textKey,
} from "@elm-court/domain";
import type { Roster } from "@elm-court/store";
import { respondentIn, waysIn } from "../deciding/in-words.ts";
import { pupilView } from "../pupils/pupil-view.ts";

type Why = ToMatchView["why"];

function whyToLook({ status, doubt, askedLessAt }: Objection): Why | undefined {
  if (doubt !== undefined) return "by_mistake";
  if (status === "under_review") return "not_on_record";
  return askedLessAt === undefined ? undefined : "asked_less";
}

function candidatesFor(
  roster: Roster,
  pupil: Pupil,
  { respondent }: Objection,
  { objections }: ContactState,
): readonly CandidateView[] {
  if (respondent.kind !== "someone_else") return [];
  return roster.relationships
    .filter(({ pupilId }) => pupilId === pupil.id)
    .flatMap((tie) => {
      const parent = roster.parents.find(({ id }) => id === tie.parentId);
      if (parent === undefined) return [];
      const { id, name, email, phone } = parent;
      const { kind, livesWith, parentalResponsibility } = tie;
      return [
        {
          id,
          name,
          email,
          phone,
          kind,
          livesWith,
          parentalResponsibility,
          saysNo: objections.some(
            (one) => one.respondent.kind === "parent" && one.respondent.parentId === id,
          ),
          sameName: textKey(name) === textKey(respondent.name),
          theirLink: respondent.viaParentId === id,
        },
      ];
    })
    .toSorted((a, b) => Number(b.sameName) - Number(a.sameName) || a.name.localeCompare(b.name));
}

const rankOf = ({ dueOn, since }: ToMatchView): string => `${dueOn ?? "9999"} ${since}`;

/** Every no that somebody must look at, those due first in front. */
export function listToMatch(
  roster: Roster,
  states: readonly ContactState[],
  given: { readonly today: LondonDate; readonly settings: SchoolSettings },
): readonly ToMatchView[] {
  const pupils = new Map(roster.pupils.map((one) => [one.id, one]));
  const names = new Map(roster.parents.map((one) => [one.id, one.name]));
  return states
    .flatMap((state) =>
      state.objections.filter(isStanding).flatMap((one): readonly ToMatchView[] => {
        const pupil = pupils.get(state.pupilId);
        const why = whyToLook(one);
        if (pupil === undefined || why === undefined) return [];
        return [
          {
            pupil: pupilView(pupil),
            objectionId: one.id,
            why,
            respondent: respondentIn(names, one.respondent),
            ways: waysIn(one.ways, given.settings),
            since: one.since,
            dueOn: one.reviewDueOn,
            isLate: one.reviewDueOn !== undefined && one.reviewDueOn < given.today,
            candidates: candidatesFor(roster, pupil, one, state),
          },
        ];
      }),
    )
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
}
