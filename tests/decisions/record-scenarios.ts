import {
  applyEvent,
  decideAnswer,
  mayActForPupil,
  mayAskAbout,
  mayEndObjection,
  needsFollowUp,
} from "@elm-court/domain";
import { ans, at, obj, on, par } from "../store/fixtures.ts";
import { account, decide, halfPastTen, msA, objectedToAll, pupilId } from "./situation.ts";
import type { Scenario } from "./scenarios.ts";

const email = account("email");

function paperYesOnTheDayOfTheNo(): string {
  const event = decideAnswer(
    objectedToAll,
    {
      id: ans("ans_paper"),
      respondent: { kind: "parent", parentId: par("par_1") },
      route: "paper",
      objectsTo: "nothing",
      signedOn: on("2026-11-03"),
      receivedAt: at("2026-11-05T09:00:00.000Z"),
      recordedBy: "office",
    },
    obj("obj_unused"),
  );
  const { outcome } = decide({ pupil: applyEvent(objectedToAll, event), account: email });
  return `${outcome}${needsFollowUp(event) ? ", task" : ""}`;
}

function ownChild(): string {
  const parentOfPupil = { ...msA, ownChildren: [pupilId] };
  const acts = ["record", "exempt", "review"].map(() => mayActForPupil(parentOfPupil, pupilId));
  const asParent = JSON.stringify(decide({ staff: parentOfPupil, account: email }));
  const asOther = JSON.stringify(decide({ account: email }));
  return `${acts.includes(true) ? "allowed" : "refused"}; contact rules ${asParent === asOther ? "unchanged" : "changed"}`;
}

/** Rows about records, roles and keys rather than one decision. */
export const recordScenarios: readonly Scenario[] = [
  {
    number: 13,
    scenario: "paper yes signed on the day of the no",
    expected: "deny, task",
    actual: paperYesOnTheDayOfTheNo,
  },
  {
    number: 14,
    scenario: "a clerk ends another person's objection",
    expected: "refused",
    actual: () => (mayEndObjection(msA, "office", pupilId) === "allowed" ? "ended" : "refused"),
  },
  {
    number: 16,
    scenario: "own child: record, exempt, review",
    expected: "refused; contact rules unchanged",
    actual: ownChild,
  },
  {
    number: 18,
    scenario: "question about 10:00, asked at 22:00, key without `plan`",
    expected: "403",
    actual: () => (mayAskAbout(["check", "send"], halfPastTen) ? "answered" : "403"),
  },
];
