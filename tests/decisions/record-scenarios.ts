import {
  applyEvent,
  decideAnswer,
  isAccepted,
  mayActForPupil,
  mayAskAbout,
  mayActAsSenior,
  needsFollowUp,
  planImport,
} from "@elm-court/domain";
import { ans, aParent, aPupil, at, obj, on, par, pup, tie } from "../store/fixtures.ts";
import { account, decide, halfPastTen, msA, noon, objectedToAll, pupilId } from "./situation.ts";
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

function deltaWithoutTheObjector(): string {
  const other = pup("pup_other");
  const upn = "X999000000001";
  const pupils = [
    aPupil(pupilId, { roll: { status: "on_roll", bornOn: on("2012-01-02") } }),
    aPupil(other, {
      firstName: "Noah",
      upn,
      roll: { status: "on_roll", bornOn: on("2013-01-02") },
    }),
  ];
  const roster = {
    pupils,
    parents: [aParent(par("par_1"))],
    relationships: [tie(pupilId, par("par_1"))],
  };
  const states = [objectedToAll, { ...objectedToAll, pupilId: other, objections: [] }];
  const rows = [
    {
      rowNumber: 2,
      rowKey: "row2",
      pupil: { firstName: "Noah", lastName: "Khan", bornOn: on("2013-01-02"), upn, yearGroup: "9" },
      parents: [],
    },
  ];
  const plan = planImport(roster, rows, { states, at: noon, recordedBy: "office" });
  const planned = plan.rows.filter(isAccepted).map(({ change }) => change);
  const touched = planned.some(
    ({ pupil, parents, relationships }) =>
      pupil.id === pupilId || parents.length > 0 || relationships.length > 0,
  );
  return !touched && planned.length === 1 ? "nothing changes" : "changed";
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
    actual: () =>
      mayActAsSenior({ staff: msA, roles: ["office"] }, pupilId) === "allowed"
        ? "ended"
        : "refused",
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
  {
    number: 20,
    scenario: "delta import that does not mention the objector",
    expected: "nothing changes",
    actual: deltaWithoutTheObjector,
  },
];
