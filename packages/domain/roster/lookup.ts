import type { Staff } from "../contact/staff.ts";
import { emailKey, parseEmail } from "./cells/parse-email.ts";
import { parseUpn } from "./cells/parse-upn.ts";
import type { Pupil } from "./pupil.ts";

/** Whom a staff tool can ask for by what its own records call them. */
export const lookupKinds = ["pupil", "staff"] as const;
export type LookupKind = (typeof lookupKinds)[number];

/** What other systems call people by: a pupil number, an id of the school's information system or of Microsoft Entra, an email address. */
export const lookupSchemes = ["upn", "mis", "entra", "email"] as const;
export type LookupScheme = (typeof lookupSchemes)[number];

/** The schemes that this school's records hold; by any other nobody can be found. */
export const keptSchemes: Readonly<Record<LookupKind, readonly LookupScheme[]>> = {
  pupil: ["upn"],
  staff: ["email"],
};

/** One way in which somebody is known. */
export type KnownAs = {
  readonly kind: LookupKind;
  readonly scheme: LookupScheme;
  /** As two spellings of the same value have it in common. */
  readonly value: string;
};

/** A value as it is compared: spaces and case do not count. `undefined` for one that nobody can have. */
export function lookupValue(scheme: LookupScheme, text: string): string | undefined {
  switch (scheme) {
    case "upn":
      return parseUpn(text);
    case "email": {
      const email = parseEmail(text);
      return email === undefined ? undefined : emailKey(email);
    }
    case "mis":
    case "entra":
      return undefined;
  }
}

function knownAs(kind: LookupKind, scheme: LookupScheme, text: string | undefined): KnownAs[] {
  const value = text === undefined ? undefined : lookupValue(scheme, text);
  return value === undefined ? [] : [{ kind, scheme, value }];
}

/** What a pupil can be found by; one who left as well, because every rule goes on for them. */
export function pupilKnownAs(pupil: Pupil | undefined): readonly KnownAs[] {
  return knownAs("pupil", "upn", pupil?.upn);
}

/** What a member of staff can be found by; nobody who left can be. */
export function staffKnownAs(staff: Staff | undefined): readonly KnownAs[] {
  return staff?.active === true ? knownAs("staff", "email", staff.email) : [];
}
