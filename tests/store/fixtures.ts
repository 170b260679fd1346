import {
  type AnswerId,
  type ApiKey,
  type ContactState,
  decideAnswer,
  emptyState,
  type Instant,
  isAccountId,
  isAnswerId,
  isDecisionId,
  isExemptionId,
  isInstant,
  isKeyId,
  isLondonDate,
  isMailingId,
  isMessageId,
  isObjectionId,
  isParentId,
  isPermitId,
  isPupilId,
  isSendId,
  isStaffId,
  type LondonDate,
  type Parent,
  type ParentId,
  type Pupil,
  type PupilId,
  type Relationship,
  type ObjectedWays,
} from "@elm-court/domain";

function must<T>(guard: (value: unknown) => value is T): (value: string) => T {
  return (value) => {
    if (!guard(value)) throw new Error(`unfit: ${value}`);
    return value;
  };
}

export const pup = must(isPupilId);
export const par = must(isParentId);
export const stf = must(isStaffId);
export const acc = must(isAccountId);
export const ans = must(isAnswerId);
export const exm = must(isExemptionId);
export const obj = must(isObjectionId);
export const key = must(isKeyId);
export const dec = must(isDecisionId);
export const prm = must(isPermitId);
export const snd = must(isSendId);
export const mlg = must(isMailingId);
export const msg = must(isMessageId);
export const at = must(isInstant);
export const on = must(isLondonDate);

export const noon: Instant = at("2026-11-24T12:00:00.000Z");

let made = 0;
/** A name nobody else in this run has: cases share one store. */
export function fresh(): string {
  made += 1;
  return `${process.pid}x${made}`;
}

/** A key that may check, of a school that is ready, as it was made at noon. */
export function aKey(more: Partial<ApiKey> = {}): ApiKey {
  return {
    id: key("key_checker1"),
    kind: "live",
    owner: "Ms A",
    scopes: ["check"],
    secretHashes: [],
    version: 1,
    createdAt: noon,
    schoolReady: true,
    ...more,
  };
}

export function aPupil(id: PupilId, more: Partial<Pupil> = {}): Pupil {
  return { id, firstName: "Amira", lastName: "Khan", roll: { status: "on_roll" }, ...more };
}

export function aParent(id: ParentId, more: Partial<Parent> = {}): Parent {
  return {
    id,
    name: "Sam Khan",
    email: "sam.khan@example.com",
    emailStanding: "usable",
    wantsPaper: false,
    sharesEmail: false,
    ...more,
  };
}

export function tie(pupilId: PupilId, parentId: ParentId): Relationship {
  return {
    pupilId,
    parentId,
    kind: "mother",
    parentalResponsibility: "yes",
    livesWith: "yes",
    ordersNote: "none",
  };
}

export function added(pupilId: PupilId, bornOn?: LondonDate) {
  const roll = { status: "on_roll", bornOn } as const;
  return { before: emptyState(pupilId), events: [{ type: "pupil_added", roll } as const] };
}

export function said(
  state: ContactState,
  parentId: ParentId,
  objectsTo: "nothing" | ObjectedWays,
  id: AnswerId = ans(`ans_${fresh()}`),
) {
  return decideAnswer(
    state,
    {
      id,
      respondent: { kind: "parent", parentId },
      route: "website",
      objectsTo,
      receivedAt: noon,
      recordedBy: "parent",
    },
    obj(`obj_${fresh()}`),
  );
}
