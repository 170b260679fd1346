import { addDays, type LondonDate, type Parent, type Relationship } from "@elm-court/domain";
import { bornOn, ordinaryFamilies, type SampleFamily } from "./families.ts";

type Dressing = (family: SampleFamily, today: LondonDate) => SampleFamily;

const changeParent =
  (which: number, change: Partial<Parent>): Dressing =>
  (family) => ({
    ...family,
    parents: family.parents.map((one, n) => (n === which ? { ...one, ...change } : one)),
  });

const changeTies =
  (which: number, change: Partial<Relationship>): Dressing =>
  (family) => ({
    ...family,
    relationships: family.relationships.map((one) =>
      one.parentId === family.parents[which]?.id ? { ...one, ...change } : one,
    ),
  });

const hasLeft =
  (age: number): Dressing =>
  (family, today) => ({
    ...family,
    pupils: family.pupils.map((pupil, place) => ({
      ...pupil,
      yearGroup: undefined,
      roll: { status: "left", leftOn: addDays(today, -120), bornOn: bornOn(today, age, place) },
    })),
  });

const elsewhere = { lines: ["Flat 2, 9 Mill Lane"], town: "Exampleton", postcode: "ZZ99 8XY" };
const oneInbox = "family006@families.example";

/** Families by number, and what is particular about each. */
const dressings: Readonly<Record<number, readonly Dressing[]>> = {
  // One whose child left at 13.
  2: [hasLeft(13)],
  // Two households: the child lives with both parents in turn.
  4: [changeParent(1, { address: elsewhere })],
  // Two people, one inbox.
  5: [
    changeParent(0, { email: oneInbox, sharesEmail: true }),
    changeParent(1, { email: oneInbox, sharesEmail: true }),
  ],
  // No email at all.
  7: [changeParent(0, { email: undefined, emailStanding: "none" })],
  // An address that bounces; the SES simulator's, so that nothing could ever arrive.
  8: [changeParent(0, { email: "bounce@simulator.amazonses.com", emailStanding: "bounced" })],
  // A court order that nobody has decided on.
  9: [changeTies(1, { ordersNote: "needs_decision", livesWith: "no" })],
  // Former pupils of 20.
  10: [hasLeft(20)],
  11: [hasLeft(20)],
  // In care.
  12: [
    changeTies(0, { kind: "foster_carer", parentalResponsibility: "no" }),
    changeTies(1, { kind: "social_worker", livesWith: "no" }),
  ],
  13: [changeTies(1, { kind: "grandparent", parentalResponsibility: "no" })],
  14: [changeParent(0, { language: "pl" }), changeParent(1, { language: "pl" })],
};

/** Every family of the sample school on `today`. */
export function sampleFamilies(today: LondonDate): SampleFamily[] {
  return ordinaryFamilies(today).map((family, number) =>
    (dressings[number] ?? []).reduce((dressed, dress) => dress(dressed, today), family),
  );
}
