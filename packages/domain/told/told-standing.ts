/**
 * How far a parent, or a pupil by the best of their parents, has come in being told (clause 5.1). In order: the first four are not told, and a
 * delivery alone is no telling (product behaviour 24).
 */
export const toldStandings = [
  "not_sent",
  "not_reached",
  "sent",
  "delivered",
  "paper",
  "phone",
  "in_person",
  "read",
  "answered",
  "said_no",
] as const;
export type ToldStanding = (typeof toldStandings)[number];

/** What is to be done about somebody who is not told. In order: of a pupil's parents, the first step is the pupil's. */
export const toldSteps = [
  "send",
  "remind",
  "print_letter",
  "telephone",
  "find_contact",
  "find_parent",
  "decide_order",
  "not_in_usual_sending",
  "wait",
  "no_information",
] as const;
export type ToldStep = (typeof toldSteps)[number];

const firstTold = toldStandings.indexOf("paper");

/** True once the parent knows, as far as the school can. */
export function isTold(standing: ToldStanding): boolean {
  return toldStandings.indexOf(standing) >= firstTold;
}

/** The one of the two that is further. */
export function further(a: ToldStanding, b: ToldStanding): ToldStanding {
  return toldStandings.indexOf(a) >= toldStandings.indexOf(b) ? a : b;
}
