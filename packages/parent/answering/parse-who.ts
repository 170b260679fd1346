import type { ParentId, Respondent } from "@elm-court/domain";
import type { WhoFields } from "./check-page.tsx";

const longestName = 80;

/** The errors of the last page, each with the field it is about and what it says. */
export const checkErrors = {
  changed: { field: "shown", text: "check.changed" },
  respondent: { field: "respondent", text: "check.choose_who" },
  respondentOrName: { field: "respondent", text: "check.who_or_name" },
  name: { field: "name", text: "check.type_name" },
  relationship: { field: "relationship", text: "check.type_relationship" },
} as const;

export type CheckError = keyof typeof checkErrors;

function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}

function fits(text: string): boolean {
  return text.length > 0 && text.length <= longestName;
}

/** What was filled in about who answers, as it was typed. */
export function whoFields(form: URLSearchParams): WhoFields {
  return {
    respondent: form.get("respondent") ?? undefined,
    name: form.get("name") ?? "",
    relationship: form.get("relationship") ?? "",
  };
}

/** Who answers: the parent of the link, or somebody else who says their name (product behaviour 3). Or what to mend. */
export function parseWho(
  fields: WhoFields,
  parentId: ParentId,
): { readonly respondent: Respondent } | { readonly errors: readonly CheckError[] } {
  const name = cleanText(fields.name);
  const relationship = cleanText(fields.relationship);
  if (fields.respondent === "parent") {
    // The first choice is made beforehand: a name beside it may be somebody who overlooked the second.
    const typed = name !== "" || relationship !== "";
    return typed ? { errors: ["respondentOrName"] } : { respondent: { kind: "parent", parentId } };
  }
  if (fields.respondent !== "someone_else") return { errors: ["respondent"] };
  const errors: CheckError[] = [];
  if (!fits(name)) errors.push("name");
  if (!fits(relationship)) errors.push("relationship");
  if (errors.length > 0) return { errors };
  return { respondent: { kind: "someone_else", name, relationship, viaParentId: parentId } };
}
