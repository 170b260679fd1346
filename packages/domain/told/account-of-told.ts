import type { ParentId, PupilId } from "../ids.ts";
import type { ContactState } from "../objection/contact-state.ts";
import type { Message } from "../mailing/message.ts";
import type { Parent, Relationship } from "../roster/parent.ts";
import type { Pupil } from "../roster/pupil.ts";
import type { Instant } from "../time/instant.ts";
import { decideToldStanding } from "./decide-told-standing.ts";
import { decideToldStep } from "./decide-told-step.ts";
import { further, isTold, type ToldStanding, type ToldStep, toldSteps } from "./told-standing.ts";

/** All that the account is made of. Nothing of `safeguarding` is in it. */
export type ToldFacts = {
  readonly pupils: readonly Pupil[];
  readonly parents: readonly Parent[];
  readonly relationships: readonly Relationship[];
  readonly states: readonly ContactState[];
  /** Messages with the explanation, and reminders of it. */
  readonly messages: readonly Message[];
};

type Standing = { readonly standing: ToldStanding; readonly nextStep: ToldStep | undefined };
export type PupilTold = Standing & {
  readonly pupil: Pupil;
  readonly parents: readonly ParentTold[];
};
/** One parent about one child. */
export type ParentTold = Standing & { readonly parent: Parent; readonly pupil: Pupil };
/** One parent over all their children on roll: told once they are about every one. */
export type PersonTold = Standing & { readonly parent: Parent; readonly pupils: readonly Pupil[] };
export type ToldAccount = {
  readonly pupils: readonly PupilTold[];
  readonly parents: readonly PersonTold[];
};

const firstStep = (steps: readonly (ToldStep | undefined)[]): ToldStep | undefined =>
  toldSteps.find((step) => steps.includes(step));

function latestByParent(messages: readonly Message[]): ReadonlyMap<ParentId, Message> {
  const latest = new Map<ParentId, Message>();
  for (const message of messages) {
    const before = latest.get(message.parentId);
    if (before === undefined || before.createdAt <= message.createdAt)
      latest.set(message.parentId, message);
  }
  return latest;
}

/** A pupil is told by the best of their parents (product behaviour 24). */
function pupilTold(pupil: Pupil, parents: readonly ParentTold[]): PupilTold {
  const standing = parents.map((one) => one.standing).reduce(further, "not_sent");
  if (isTold(standing)) return { pupil, parents, standing, nextStep: undefined };
  const nextStep = firstStep(parents.map((one) => one.nextStep)) ?? "find_parent";
  return { pupil, parents, standing, nextStep };
}

function personTold(parent: Parent, ties: readonly ParentTold[]): PersonTold {
  const pupils = ties.map(({ pupil }) => pupil);
  const [first, ...rest] = ties.map(({ standing }) => standing);
  const least = rest.reduce((a, b) => (further(a, b) === a ? b : a), first ?? "not_sent");
  return { parent, pupils, standing: least, nextStep: firstStep(ties.map((one) => one.nextStep)) };
}

/** Who has been told and who has not (clause 5.1), of every pupil on roll and each of their parents, with a next step for each who is not. */
export function accountOfTold(facts: ToldFacts, now: Instant): ToldAccount {
  const onRoll = new Map<PupilId, Pupil>(
    facts.pupils.filter(({ roll }) => roll.status === "on_roll").map((one) => [one.id, one]),
  );
  const states = new Map(facts.states.map((one) => [one.pupilId, one]));
  const messages = latestByParent(facts.messages);
  const tiesOf = Map.groupBy(
    facts.relationships.flatMap((relationship) => {
      const pupil = onRoll.get(relationship.pupilId);
      return pupil === undefined ? [] : [{ pupil, relationship }];
    }),
    ({ relationship }) => relationship.parentId,
  );
  const people = facts.parents.flatMap((parent) => {
    const ties = tiesOf.get(parent.id) ?? [];
    const message = messages.get(parent.id);
    const told = ties.map(({ pupil, relationship }): ParentTold => {
      const standing = decideToldStanding(parent, states.get(pupil.id), message, now);
      const nextStep = isTold(standing)
        ? undefined
        : decideToldStep({ parent, ties, message }, relationship, standing, now);
      return { parent, pupil, standing, nextStep };
    });
    return told.length === 0 ? [] : [{ parent, told }];
  });
  const byPupil = Map.groupBy(
    people.flatMap(({ told }) => told),
    ({ pupil }) => pupil.id,
  );
  return {
    pupils: [...onRoll.values()].map((pupil) => pupilTold(pupil, byPupil.get(pupil.id) ?? [])),
    parents: people.map(({ parent, told }) => personTold(parent, told)),
  };
}
