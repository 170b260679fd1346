import type { NamedView } from "@elm-court/contract";
import type { PupilId } from "@elm-court/domain";
import type { Roster } from "@elm-court/store";
import { pupilView } from "../../pupils/pupil-view.ts";
import type { HomeFacts, MakeSection } from "./home-facts.ts";

const year = (yearGroup: string | undefined): string =>
  yearGroup === undefined ? "" : `Year ${yearGroup}`;

const pupilsHere = ({ pupils }: Roster) => pupils.filter(({ roll }) => roll.status === "on_roll");

function namesOf<Id>(named: readonly { readonly id: Id; readonly name: string }[]) {
  const names = new Map(named.map((one) => [one.id, one.name]));
  return (id: Id): string => names.get(id) ?? String(id);
}

const pupilNames = ({ roster }: HomeFacts) =>
  namesOf<PupilId>(roster.pupils.map((one) => ({ id: one.id, name: pupilView(one).name })));

/** Pupils at the school of whom no parent has been told: the number to bring to zero. */
export const notTold: MakeSection = ({ roster, states }) => ({
  kind: "not_told",
  people: pupilsHere(roster)
    .filter(({ id }) => (states.get(id)?.told ?? []).length === 0)
    .map((one) => ({ id: one.id, name: pupilView(one).name, detail: year(one.yearGroup) })),
});

/** Parents whose email came back. */
export const emailBounced: MakeSection = ({ roster }) => ({
  kind: "email_bounced",
  people: roster.parents
    .filter((one) => one.emailStanding === "bounced" || one.addressBlock !== undefined)
    .map(({ id, name, email = "" }) => ({ id, name, detail: email })),
});

/** Court orders that somebody must decide on before anything is sent. */
export const needsDecision: MakeSection = (facts) => {
  const pupilName = pupilNames(facts);
  const parentName = namesOf(facts.roster.parents);
  return {
    kind: "needs_decision",
    people: facts.roster.relationships
      .filter(({ ordersNote }) => ordersNote === "needs_decision")
      .map(({ parentId, pupilId }) => ({
        id: `${parentId} ${pupilId}`,
        name: parentName(parentId),
        detail: `for ${pupilName(pupilId)}`,
      })),
  };
};

/** Answers of people who are not on record: their no counts until somebody has decided whose it is. */
export const underReview: MakeSection = (facts) => {
  const pupilName = pupilNames(facts);
  const answersAbout = (id: PupilId): readonly (NamedView & { readonly detail: string })[] =>
    (facts.states.get(id)?.objections ?? []).flatMap((one) =>
      one.status === "under_review" && one.respondent.kind === "someone_else"
        ? [
            {
              id: one.id,
              name: `${one.respondent.name} (${one.respondent.relationship})`,
              detail: `about ${pupilName(id)}, by ${one.reviewDueOn ?? ""}`,
            },
          ]
        : [],
    );
  return {
    kind: "under_review",
    people: pupilsHere(facts.roster).flatMap(({ id }) => answersAbout(id)),
  };
};
