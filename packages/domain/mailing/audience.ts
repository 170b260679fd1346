import type { Pupil } from "../roster/pupil.ts";
import { type Relationship, type RelationshipKind, relationshipKinds } from "../roster/parent.ts";
import { isUsualAudience } from "./decide-sending.ts";

/** Who a sending is for: the usual audience of every pupil on roll, unless it says less, or more. */
export type Audience = {
  /** Of these year groups alone, as the roster writes them. */
  readonly yearGroups?: readonly string[] | undefined;
  /** Relationships that somebody ticked though they are not in the usual audience. */
  readonly also?: readonly RelationshipKind[] | undefined;
};

/** Relationships that can be ticked: all that do not put somebody into the usual audience by themselves. */
export function listTickableKinds(): readonly RelationshipKind[] {
  return relationshipKinds.filter(
    (kind) => !["mother", "father", "guardian", "foster_carer"].includes(kind),
  );
}

/** Whether a sending reaches a parent through this child. */
export function isInAudience(
  { yearGroups, also = [] }: Audience,
  relationship: Relationship,
  pupil: Pupil,
): boolean {
  if (yearGroups !== undefined && !yearGroups.includes(pupil.yearGroup ?? "")) return false;
  return isUsualAudience(relationship) || also.includes(relationship.kind);
}
