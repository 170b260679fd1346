import type { Channel } from "../contact/channel.ts";
import type { StaffId } from "../ids.ts";
import { type SchoolSettings, wayInUse } from "../policy/settings.ts";
import type { ExemptionProblem } from "./exemption-problem.ts";

const mostStaff = 5;
const longestCaseNumber = 40;
const longestWords = 120;

/** Counts letters as people do, so that an accent or an emoji is one. */
const lengthOf = (text: string): number => Array.from(text).length;

type When = readonly [boolean, ExemptionProblem];

/** The problems whose condition holds. */
export function problemsOf(...checks: readonly When[]): readonly ExemptionProblem[] {
  return checks.flatMap(([holds, problem]) => (holds ? [problem] : []));
}

/** What any exemption must name: one to five staff whom the school has, ways that it uses, and a case number of 40 characters at most. */
export function checkExemption(
  wish: {
    readonly staffIds: readonly StaffId[];
    readonly ways: "all" | readonly Channel[];
    readonly caseNumber: string;
  },
  { activeStaff, settings }: { activeStaff: ReadonlySet<StaffId>; settings: SchoolSettings },
): readonly ExemptionProblem[] {
  const { staffIds, ways, caseNumber } = wish;
  return problemsOf(
    [staffIds.length === 0, "staff_missing"],
    [new Set(staffIds).size > mostStaff, "too_many_staff"],
    [staffIds.some((id) => !activeStaff.has(id)), "staff_unknown"],
    [ways !== "all" && ways.length === 0, "way_missing"],
    [ways !== "all" && ways.some((way) => wayInUse(settings, way) === undefined), "way_unknown"],
    [caseNumber.trim() === "", "case_number_missing"],
    [lengthOf(caseNumber) > longestCaseNumber, "case_number_too_long"],
  );
}

/** What the words of an exemption must be: there, and 120 characters at most. */
export function checkWords(words: string): readonly ExemptionProblem[] {
  return problemsOf(
    [words.trim() === "", "words_missing"],
    [lengthOf(words) > longestWords, "words_too_long"],
  );
}
