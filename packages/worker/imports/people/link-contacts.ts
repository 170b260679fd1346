import type { RelationshipKind, RowProblem } from "@elm-court/domain";
import type { PeopleSet, SetLink, SetPerson } from "./person.ts";

/** A contact of a pupil, and what they are to them. */
export type LinkedContact = { readonly contactId: string; readonly kind: RelationshipKind };

const leftOut = ({ from }: SetLink, whatToDo: string): RowProblem => ({
  ...from,
  severity: "value_left_out",
  whatToDo,
});

/** Why nobody is taken for a contact of somebody, or `undefined` where they are. Whoever works here is no parent by such a link. */
function whyNot(
  link: SetLink,
  pupil: SetPerson | undefined,
  contact: SetPerson | undefined,
): string | undefined {
  const nobody = [
    pupil === undefined ? link.pupilId : "",
    contact === undefined ? link.contactId : "",
  ];
  if (pupil === undefined || contact === undefined)
    return `Nobody in users.csv is ${nobody.filter((id) => id !== "").join(" or ")}. Export them too, or take the link away.`;
  const called = `${contact.givenName} ${contact.familyName}`;
  if (contact.role === "staff")
    return `${called} works here (${contact.roleName}) and is not taken for a parent. If they are this child's parent, give them a second record, as a parent.`;
  if (contact.role === "none") return `${called} has no role. Say that they are a parent.`;
  if (contact.role !== "contact")
    return `${called} is a pupil, and is not taken for a parent or carer.`;
  return pupil.role === "pupil" || pupil.role === "pupil_and_staff"
    ? undefined
    : `${pupil.givenName} ${pupil.familyName} is no pupil, so nobody is their parent or carer.`;
}

/**
 * The contacts of each pupil, each once, in the order in which the files name them; and every link that is not taken, with why. A link
 * to or from somebody who is to be taken away says nothing.
 */
export function linkContacts({ people, links }: PeopleSet): {
  readonly linksOf: ReadonlyMap<string, readonly LinkedContact[]>;
  readonly problems: readonly RowProblem[];
} {
  const byId = new Map(people.map((person) => [person.id, person]));
  const linksOf = new Map<string, Map<string, LinkedContact>>();
  const problems: RowProblem[] = [];
  for (const link of links) {
    const [pupil, contact] = [byId.get(link.pupilId), byId.get(link.contactId)];
    if (pupil?.isGone === true || contact?.isGone === true) continue;
    const why = whyNot(link, pupil, contact);
    if (why !== undefined || contact === undefined) {
      problems.push(leftOut(link, why ?? ""));
      continue;
    }
    const ofPupil = linksOf.get(link.pupilId) ?? new Map<string, LinkedContact>();
    const kind = link.kind ?? contact.kind;
    if (!ofPupil.has(contact.id)) ofPupil.set(contact.id, { contactId: contact.id, kind });
    linksOf.set(link.pupilId, ofPupil);
  }
  return {
    linksOf: new Map([...linksOf].map(([id, found]) => [id, [...found.values()]])),
    problems,
  };
}
