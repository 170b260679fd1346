/** What can be wrong with an exemption that somebody fills in. */
export const exemptionProblems = [
  "staff_missing",
  "too_many_staff",
  "staff_unknown",
  "way_missing",
  "way_unknown",
  "case_number_missing",
  "case_number_too_long",
  "words_missing",
  "words_too_long",
  "reviewer_is_author",
  "reviewer_unknown",
  "starts_too_early",
  "ends_before_it_starts",
  "ends_too_late",
  "night_without_risk",
  "night_outside",
  "contact_in_future",
  "too_many_exemptions",
] as const;
export type ExemptionProblem = (typeof exemptionProblems)[number];
