import { channelOf } from "../contact/channel.ts";
import type { ContactRequest } from "../contact/contact-request.ts";
import type { Account, Staff } from "../contact/staff.ts";
import type { Facts } from "../decision/facts.ts";
import {
  isAnswerId,
  isObjectionId,
  isParentId,
  makeId,
  type AccountId,
  type PupilId,
} from "../ids.ts";
import { applyEvent, emptyState } from "../objection/apply-event.ts";
import type { ContactState } from "../objection/contact-state.ts";
import { decideAnswer } from "../objection/decide-answer.ts";
import type { ObjectedWays } from "../objection/objected-ways.ts";
import { instantOf } from "../time/instant.ts";
import { isLondonDate } from "../time/london.ts";
import { type TestPupil, testAccountIds, testPupilOf, testStaffId } from "./test-names.ts";

/** What a test key asks for: an answer, or leave to send. Only `flip` answers the two differently. */
export type TestUse = "check" | "send";

/** What a test key's question rests on instead of the school's records. */
export type TestFacts = Pick<Facts, "staff" | "account" | "pupil" | "safeguarding">;

const since = instantOf(Date.UTC(2026, 0, 5, 12));
const parentId = makeId(isParentId, "par", "test");
const grownUpSince = "1990-01-01";

const testStaff: Staff = {
  id: testStaffId,
  name: "A member of staff, to try things out",
  kind: "staff",
  active: true,
  groups: [],
  ownChildren: [],
};

function testAccount(id: AccountId | undefined): Account | undefined {
  const channel = (["email", "text"] as const).find((name) => testAccountIds[name] === id);
  if (id === undefined || channel === undefined) return undefined;
  const label = `An agreed account, to try things out: ${channel}`;
  return { id, channel: channelOf(channel), owner: { kind: "school" }, standing: "agreed", label };
}

/** On roll, a parent told and without an objection: everything else is made of this. */
function openState(pupilId: PupilId): ContactState {
  const added = applyEvent(emptyState(pupilId), {
    type: "pupil_added",
    roll: { status: "on_roll" },
  });
  return applyEvent(added, { type: "parent_told", told: { parentId, how: "read", at: since } });
}

/** The same after a parent's no: by the rules that a real one goes through. */
function objectedState(pupilId: PupilId, ways: ObjectedWays): ContactState {
  const before = openState(pupilId);
  const answer = {
    id: makeId(isAnswerId, "ans", "test"),
    respondent: { kind: "parent", parentId },
    route: "website",
    objectsTo: ways,
    receivedAt: since,
    recordedBy: "test",
  } as const;
  return applyEvent(before, decideAnswer(before, answer, makeId(isObjectionId, "obj", "test")));
}

/** A former pupil, grown up, of whom nobody has said whether they are vulnerable (clause 8.3). */
function formerState(pupilId: PupilId): ContactState {
  const bornOn = isLondonDate(grownUpSince) ? grownUpSince : undefined;
  return applyEvent(openState(pupilId), {
    type: "roll_changed",
    roll: { status: "left", bornOn },
  });
}

function stateOf(name: TestPupil, id: PupilId, use: TestUse): ContactState | undefined {
  switch (name) {
    case "allow":
    case "night":
    case "slow":
    case "unavailable":
      return openState(id);
    case "no":
      return objectedState(id, "all");
    case "no_text":
      return objectedState(id, { only: [channelOf("text")] });
    case "refer":
      return formerState(id);
    case "flip":
      return use === "check" ? openState(id) : objectedState(id, "all");
    case "unknown":
      return undefined;
  }
}

/** The constant facts of a test key's question: never anything of the school. What they come to is for the same rules to say. */
export function testFacts(
  { staffId, accountId, pupilId }: Pick<ContactRequest, "staffId" | "accountId" | "pupilId">,
  use: TestUse,
): TestFacts {
  const name = testPupilOf(pupilId);
  return {
    staff: staffId === testStaffId ? testStaff : undefined,
    account: testAccount(accountId),
    pupil: name === undefined || pupilId === undefined ? undefined : stateOf(name, pupilId, use),
    safeguarding: { exemptions: [], vulnerableMark: "nobody_has_said" },
  };
}
