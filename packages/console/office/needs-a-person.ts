import type { HomeView } from "@elm-court/contract";
import type { ContactState, PupilId } from "@elm-court/domain";
import type { Roster } from "@elm-court/store";
import { pupilView } from "../pupils/pupil-view.ts";

const year = (yearGroup: string | undefined): string =>
  yearGroup === undefined ? "" : `Year ${yearGroup}`;

/** What needs a person: no parent told, emails that came back, court orders to decide on, answers of people not on record. */
export function needsAPerson(
  { pupils, parents, relationships }: Roster,
  states: ReadonlyMap<PupilId, ContactState>,
): HomeView {
  const onRoll = pupils.filter(({ roll }) => roll.status === "on_roll");
  const named = new Map(pupils.map((one) => [one.id, pupilView(one).name]));
  const parentNames = new Map(parents.map((one) => [one.id, one.name]));
  return {
    sections: [
      {
        kind: "not_told",
        people: onRoll
          .filter(({ id }) => (states.get(id)?.told ?? []).length === 0)
          .map((one) => ({ id: one.id, name: pupilView(one).name, detail: year(one.yearGroup) })),
      },
      {
        kind: "email_bounced",
        people: parents
          .filter(({ emailStanding }) => emailStanding === "bounced")
          .map(({ id, name, email = "" }) => ({ id, name, detail: email })),
      },
      {
        kind: "needs_decision",
        people: relationships
          .filter(({ ordersNote }) => ordersNote === "needs_decision")
          .map(({ parentId, pupilId }) => ({
            id: `${parentId} ${pupilId}`,
            name: parentNames.get(parentId) ?? parentId,
            detail: `for ${named.get(pupilId) ?? pupilId}`,
          })),
      },
      {
        kind: "under_review",
        people: onRoll.flatMap(({ id }) =>
          (states.get(id)?.objections ?? []).flatMap((one) =>
            one.status === "under_review" && one.respondent.kind === "someone_else"
              ? [
                  {
                    id: one.id,
                    name: `${one.respondent.name} (${one.respondent.relationship})`,
                    detail: `about ${named.get(id) ?? id}, by ${one.reviewDueOn ?? ""}`,
                  },
                ]
              : [],
          ),
        ),
      },
    ],
  };
}
