import type { ParentId, Respondent } from "@elm-court/domain";
import type { WhoFields } from "./check-page.tsx";

const longestName = 80;

/** The errors of the last page, each with the field it is about. */
export const checkErrors = {
  changed: {
    field: "shown",
    href: "#answers",
    text: "Your answers changed on another page. Check them again",
  },
  respondent: { field: "respondent", href: "#respondent", text: "Choose who you are" },
  respondentOrName: {
    field: "respondent",
    href: "#respondent",
    text: "You typed who you are. Choose ‘I am someone else’, or take that out",
  },
  name: { field: "name", href: "#name", text: "Type your name, in 80 letters or fewer" },
  relationship: {
    field: "relationship",
    href: "#relationship",
    text: "Type who you are to the child, in 80 letters or fewer",
  },
} as const;

export type CheckError = (typeof checkErrors)[keyof typeof checkErrors];

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
    return typed
      ? { errors: [checkErrors.respondentOrName] }
      : { respondent: { kind: "parent", parentId } };
  }
  if (fields.respondent !== "someone_else") return { errors: [checkErrors.respondent] };
  const errors = [
    ...(fits(name) ? [] : [checkErrors.name]),
    ...(fits(relationship) ? [] : [checkErrors.relationship]),
  ];
  if (errors.length > 0) return { errors };
  return { respondent: { kind: "someone_else", name, relationship, viaParentId: parentId } };
}
