import type {
  FamilyParentView,
  FamilyView,
  SentMessageView,
  StandingNoView,
} from "@elm-court/contract";
import {
  type ContactState,
  isStaffId,
  isStanding,
  type Message,
  type Parent,
  type ParentId,
  type ParentTold,
  type Pupil,
  type Relationship,
  type StaffId,
  type ToldAccount,
  accountOfTold,
} from "@elm-court/domain";
import type { NumberedEvent, Roster } from "@elm-court/store";
import { respondentIn, waysIn } from "../deciding/in-words.ts";
import type { Asked } from "../route.ts";
import { nameStaff } from "../people/name-staff.ts";
import { pupilView } from "../pupils/pupil-view.ts";
import { loadExplanationMessages } from "../told/load-told.ts";
import { activityInWords } from "./activity-in-words.ts";

/** The part of the roster that has to do with this pupil: their parents, and all children of those. */
function nearOf(roster: Roster, pupil: Pupil) {
  const parentIds = new Set(
    roster.relationships.filter(({ pupilId }) => pupilId === pupil.id).map((one) => one.parentId),
  );
  const relationships = roster.relationships.filter(({ parentId }) => parentIds.has(parentId));
  const pupilIds = new Set(relationships.map(({ pupilId }) => pupilId));
  return {
    parents: roster.parents.filter(({ id }) => parentIds.has(id)),
    relationships,
    pupils: roster.pupils.filter(({ id }) => pupilIds.has(id)),
  };
}

type Near = ReturnType<typeof nearOf>;

function messageView(message: Message): SentMessageView {
  const { status, notSentReason, createdAt, changedAt } = message;
  return { kind: message.kind, status, notSentReason, createdAt, changedAt };
}

function parentView(
  parent: Parent,
  tie: Relationship,
  near: Near,
  told: ParentTold | undefined,
  messages: readonly Message[],
): FamilyParentView {
  const { kind, parentalResponsibility, livesWith, ordersNote } = tie;
  const { id, name, email, emailStanding, phone, language, wantsPaper, sharesEmail } = parent;
  const others = near.relationships
    .filter(({ parentId, pupilId }) => parentId === id && pupilId !== tie.pupilId)
    .flatMap(({ pupilId }) => near.pupils.filter((one) => one.id === pupilId));
  return {
    id,
    name,
    email,
    emailStanding,
    phone,
    language,
    wantsPaper,
    sharesEmail,
    kind,
    parentalResponsibility,
    livesWith,
    ordersNote,
    standing: told?.standing ?? "not_sent",
    step: told?.nextStep,
    otherChildren: others.map(pupilView).map((one) => ({ id: one.id, name: one.name })),
    messages: messages
      .filter(({ parentId }) => parentId === id)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map(messageView),
  };
}

function toldIn(account: ToldAccount, pupil: Pupil, id: ParentId): ParentTold | undefined {
  const own = account.pupils.find((one) => one.pupil.id === pupil.id);
  return own?.parents.find(({ parent }) => parent.id === id);
}

function recorders(events: readonly NumberedEvent[]): readonly StaffId[] {
  return events.flatMap(({ event }) => {
    if (event.type === "answer_doubted") return [event.by];
    const by = event.type === "answer_recorded" ? event.answer.recordedBy : undefined;
    return isStaffId(by) ? [by] : [];
  });
}

/** Everything on a pupil's page for the office. Nothing of `safeguarding` is read. */
export async function loadFamilyPage(
  { store, settings, now }: Asked["deps"],
  pupil: Pupil,
): Promise<FamilyView> {
  const [roster, events, messages] = await Promise.all([
    store.listRoster(),
    store.listEvents(pupil.id),
    loadExplanationMessages(store),
  ]);
  const near = nearOf(roster, pupil);
  const states = await store.loadStates(near.pupils.map(({ id }) => id));
  const account = accountOfTold({ ...near, states, messages }, now());
  const state: ContactState | undefined = states.find(({ pupilId }) => pupilId === pupil.id);
  const parents = new Map(near.parents.map((one) => [one.id, one.name]));
  const nameOf = await nameStaff(store, recorders(events));
  const names = { parents, staff: (id: StaffId) => nameOf(id).name, settings };
  const ties = near.relationships.filter(({ pupilId }) => pupilId === pupil.id);
  const noes = (state?.objections ?? []).filter(isStanding).map((one): StandingNoView => ({
    respondent: respondentIn(parents, one.respondent),
    ways: waysIn(one.ways, settings),
    since: one.since,
    underReview: one.status === "under_review",
    dueOn: one.reviewDueOn,
    doubted: one.doubt !== undefined,
  }));
  return {
    pupil: pupilView(pupil),
    parents: ties.flatMap((tie) =>
      near.parents
        .filter(({ id }) => id === tie.parentId)
        .map((one) => parentView(one, tie, near, toldIn(account, pupil, one.id), messages)),
    ),
    noes,
    activity: events.map((one) => activityInWords(one, names)).toReversed(),
  };
}
