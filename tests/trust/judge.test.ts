import { describe, expect, it } from "vitest";
import { noon, par, pup } from "../store/fixtures.ts";
import {
  type AnswerWrite,
  type Check,
  type ExemptionWrite,
  listViolations,
  listWronglyOpen,
} from "./history.ts";

const pupilId = pup("pup_1");
const parent = { parentId: par("par_1"), pupilIds: [pupilId], receivedAt: noon };

const answer = (
  kind: AnswerWrite["kind"],
  startedAt: number,
  endedAt: number,
  acknowledged = true,
): AnswerWrite => ({ ...parent, kind, startedAt, endedAt, acknowledged });
const leave = (kind: ExemptionWrite["kind"], startedAt: number, endedAt: number) =>
  ({ pupilId, kind, startedAt, endedAt, acknowledged: true }) as const;
const allowed = (startedAt: number, endedAt: number): Check => ({
  pupilId,
  answer: "allowed",
  startedAt,
  endedAt,
});

describe("an allow breaks promise P1", () => {
  const no = answer("no", 1, 2);
  it.each([
    ["after an acknowledged no", [no], [], true],
    ["while the no was being saved", [answer("no", 1, 12)], [], false],
    ["after a no that was not acknowledged", [answer("no", 1, 2, false)], [], false],
    ["after the no was taken back", [no, answer("taking_back", 3, 4)], [], false],
    ["while the no is being taken back", [no, answer("taking_back", 3, 30)], [], false],
    [
      "after a taking-back that may have been kept",
      [no, answer("taking_back", 3, 4, false)],
      [],
      false,
    ],
    ["before the taking-back", [no, answer("taking_back", 12, 13)], [], true],
    ["after a later no", [no, answer("taking_back", 3, 4), answer("no", 5, 6)], [], true],
    [
      "after another parent's taking-back",
      [no, { ...answer("taking_back", 3, 4), parentId: par("par_2") }],
      [],
      true,
    ],
    ["after no objection on the website", [no, answer("no_objection", 3, 4)], [], true],
    ["during an exemption", [no], [leave("granted", 3, 4)], false],
    ["after an exemption", [no], [leave("granted", 3, 4), leave("ended", 5, 6)], true],
    [
      "while an exemption is being ended",
      [no],
      [leave("granted", 3, 4), leave("ended", 5, 30)],
      false,
    ],
  ])("or not: %s", (_, answers, exemptions, breaks) => {
    const times = breaks ? 1 : 0;
    const checks = [allowed(10, 11)];
    const history = { answers, exemptions, checks, sends: [] };
    expect(listViolations(history)).toHaveLength(times);
    const sends = [{ ...allowed(10, 11), message: "m" }];
    expect(listViolations({ ...history, checks: [], sends })).toHaveLength(times);
    const lost = sends.map((one) => ({ ...one, answer: "no_answer" as const }));
    const opened = [{ pupilId, message: "m" }];
    expect(listWronglyOpen({ ...history, sends: lost }, opened)).toHaveLength(times);
  });

  it("and so does a send that nobody asked for; one that was asked for before the no does not", () => {
    const call = { ...allowed(1, 2), answer: "no_answer" as const, message: "m" };
    const history = { answers: [answer("no", 3, 4)], exemptions: [], checks: [] };
    const opened = [{ pupilId, message: "m" }];
    const later = { ...call, startedAt: 5, endedAt: 6 };
    expect(listWronglyOpen({ ...history, sends: [call, later] }, opened)).toEqual([]);
    expect(listWronglyOpen({ ...history, sends: [] }, opened)).toHaveLength(1);
  });
});
