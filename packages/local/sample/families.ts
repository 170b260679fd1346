import {
  addDays,
  type LondonDate,
  type Parent,
  type Pupil,
  type Relationship,
  type RelationshipKind,
} from "@elm-court/domain";
import { sampleId } from "./ids.ts";
import { firstNames, grownUps, lastNames } from "./names.ts";

/** One household of the sample: its parents, its pupils, and what ties them. */
export type SampleFamily = {
  readonly parents: readonly Parent[];
  readonly pupils: readonly Pupil[];
  readonly relationships: readonly Relationship[];
};

const samplePupilCount = 120;
const youngestAge = 11;
const yearGroups = 5;
const three = (value: number): string => String(value).padStart(3, "0");
const pick = <T>(from: readonly [T, ...T[]], place: number): T =>
  from[place % from.length] ?? from[0];

/** A birth date that makes a pupil `age` on `today`, whatever the year. */
export function bornOn(today: LondonDate, age: number, place: number): LondonDate {
  const monthsBack = 1 + (place % 9);
  return addDays(today, -Math.floor(age * 365.25) - monthsBack * 30);
}

function pupilOf(today: LondonDate, place: number, family: number): Pupil {
  const age = youngestAge + (place % yearGroups);
  return {
    id: sampleId.pupil(three(place + 1)),
    firstName: pick(firstNames, place),
    lastName: pick(lastNames, family),
    yearGroup: String(age - youngestAge + 7),
    upn: `X9990000${three(place + 1)}00`,
    address: {
      lines: [`${family + 1} Elm Court Road`],
      town: "Exampleton",
      postcode: `ZZ99 ${family % 10}${pick(["AB", "CD", "EF", "GH"], family)}`,
    },
    roll: { status: "on_roll", bornOn: bornOn(today, age, place) },
  };
}

function parentOf(family: number, which: number): Parent {
  const name = `${pick(grownUps, family + which * 7)} ${pick(lastNames, family)}`;
  const id = sampleId.parent(`${three(family + 1)}${which === 0 ? "a" : "b"}`);
  const email = `parent${three(family + 1)}${which === 0 ? "a" : "b"}@families.example`;
  const phone = `07700 900${three(family * 2 + which)}`;
  return { id, name, email, emailStanding: "usable", phone, wantsPaper: false, sharesEmail: false };
}

function tie(pupil: Pupil, parent: Parent, kind: RelationshipKind, priority: number): Relationship {
  return {
    pupilId: pupil.id,
    parentId: parent.id,
    kind,
    parentalResponsibility: kind === "grandparent" ? "unknown" : "yes",
    livesWith: "yes",
    contactPriority: priority,
    ordersNote: "none",
  };
}

/**
 * 120 pupils in families of two, one and one, some with one parent and some with two. The first pupils are dressed up further in
 * `special-families.ts`; the rest are as ordinary as a school's.
 */
export function ordinaryFamilies(today: LondonDate): SampleFamily[] {
  const families: SampleFamily[] = [];
  let place = 0;
  while (place < samplePupilCount) {
    const family = families.length;
    const children = Math.min(family % 3 === 0 ? 2 : 1, samplePupilCount - place);
    const pupils = Array.from({ length: children }, (_, n) => pupilOf(today, place + n, family));
    const parents = [parentOf(family, 0), ...(family % 4 === 3 ? [] : [parentOf(family, 1)])];
    const kinds = ["mother", "father"] as const;
    const relationships = pupils.flatMap((pupil) =>
      parents.map((parent, n) => tie(pupil, parent, kinds[n] ?? "other", n + 1)),
    );
    families.push({ parents, pupils, relationships });
    place += children;
  }
  return families;
}
