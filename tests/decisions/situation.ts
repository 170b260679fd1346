import {
  type Account,
  applyEvent,
  channelOf,
  type ContactRequest,
  type ContactState,
  decideContact,
  type Decision,
  elmCourtSettings,
  emptyState,
  type Exemption,
  type Facts,
  type Instant,
  isExemptionId,
  isGroupId,
  type ObjectedWays,
  type Respondent,
  type Roll,
  type SchoolSettings,
  type Staff,
  type VulnerableMark,
} from "@elm-court/domain";
import { acc, ans, at, obj, on, par, pup, stf } from "../store/fixtures.ts";

export const noon = at("2026-11-24T12:00:00.000Z");
export const halfPastTen = at("2026-11-24T22:30:00.000Z");
export const pupilId = pup("pup_1");
export const msA: Staff = {
  id: stf("stf_a"),
  name: "Ms A",
  kind: "staff",
  active: true,
  groups: [],
  ownChildren: [],
};
export const mrB: Staff = { ...msA, id: stf("stf_b"), name: "Mr B" };

export function account(channel: string, more: Partial<Account> = {}): Account {
  return {
    id: acc(`acc_${channel}`),
    channel: channelOf(channel),
    owner: { kind: "school" },
    standing: "agreed",
    label: channel,
    ...more,
  };
}

export const groupAccount: Account = account("social_network", {
  owner: { kind: "group", groupId: groupOf("grp_drama") },
});

export function groupOf(id: string) {
  if (!isGroupId(id)) throw new Error(id);
  return id;
}

/** An exemption that names Ms A, for every way, from this morning until tomorrow noon. */
export function exemption(more: Partial<Exemption> = {}): Exemption {
  const id = "exm_1";
  if (!isExemptionId(id)) throw new Error(id);
  return {
    id,
    pupilId,
    kind: "at_risk",
    staffIds: [msA.id],
    ways: "all",
    startsAt: at("2026-11-24T08:00:00.000Z"),
    endsAt: at("2026-11-25T12:00:00.000Z"),
    ...more,
  };
}

/** The state of a pupil about whom these respondents have objected. */
export function pupilWith(
  objections: readonly { ways: ObjectedWays; respondent?: Respondent }[],
  roll: Roll = { status: "on_roll" },
): ContactState {
  const parent: Respondent = { kind: "parent", parentId: par("par_1") };
  const start = applyEvent(emptyState(pupilId), { type: "pupil_added", roll });
  return objections.reduce(
    (state, { ways, respondent = parent }, place) =>
      applyEvent(state, {
        type: "answer_recorded",
        answer: {
          id: ans(`ans_${place}`),
          respondent,
          route: "website",
          objectsTo: ways,
          receivedAt: at("2026-11-03T16:00:00.000Z"),
          recordedBy: "parent",
        },
        effect: "objection_made",
        objectionId: obj(`obj_${place}`),
        ways,
      }),
    start,
  );
}

export const objectedToAll = pupilWith([{ ways: "all" }]);
export const nobodyObjected = pupilWith([]);

export type Situation = {
  readonly now?: Instant;
  readonly pupil?: ContactState | undefined;
  readonly staff?: Staff | undefined;
  readonly account?: Account | undefined;
  readonly exemptions?: readonly Exemption[];
  readonly mark?: VulnerableMark;
  readonly settings?: SchoolSettings;
  readonly schoolReady?: boolean;
  readonly ask?: Partial<ContactRequest>;
};

export function factsOf(given: Situation): Facts {
  return {
    settings: given.settings ?? elmCourtSettings,
    schoolReady: given.schoolReady ?? true,
    staff: "staff" in given ? given.staff : msA,
    account: given.account,
    pupil: "pupil" in given ? given.pupil : objectedToAll,
    safeguarding: {
      exemptions: given.exemptions ?? [],
      vulnerableMark: given.mark ?? "nobody_has_said",
    },
  };
}

export function requestOf(given: Situation): ContactRequest {
  return {
    staffId: msA.id,
    pupilId,
    channel: given.account?.channel ?? "email",
    reason: "arrangements",
    accountId: given.account?.id,
    recipient: "pupil",
    asking: "live",
    ...given.ask,
  };
}

/** The decision in a situation: noon on 2026-11-24 unless said, an objection to all ways unless said. */
export function decide(given: Situation): Decision {
  return decideContact(factsOf(given), requestOf(given), given.now ?? noon);
}

export const adultBirth = on("2006-05-01");
