import type { ParentId } from "../../ids.ts";
import { emailKey } from "../cells/parse-email.ts";
import { phoneKey } from "../cells/parse-phone.ts";
import type { Parent } from "../parent.ts";
import { sourceKey } from "../source.ts";
import type { Difference } from "./difference.ts";
import { addressInWords, isNameSaid, isSaid, mergeAddress } from "./merge-pupil.ts";
import type { RowParent } from "./roster-row.ts";

/** The parent that a row adds. */
export function newParent(id: ParentId, row: RowParent): Parent {
  const { name, email, phone, language, address, source } = row;
  return {
    id,
    name,
    email,
    emailStanding: email === undefined ? "none" : "usable",
    phone,
    language,
    address,
    wantsPaper: false,
    sharesEmail: false,
    ...(source === undefined ? {} : { source }),
  };
}

/**
 * The parent after a row about them, and what differs. A blank cell leaves what is there; a changed email is usable until it
 * bounces. The parent's own wish for paper is never touched.
 */
export function mergeParent(
  before: Parent,
  row: RowParent,
): { readonly parent: Parent; readonly differences: readonly Difference[] } {
  const address = mergeAddress(before.address, row.address);
  const was = before.address && addressInWords(before.address);
  const fields = [
    ["name", before.name, isNameSaid(before.name, row.name) ? undefined : row.name],
    ["email", before.email, row.email],
    ["phone", before.phone, row.phone, phoneKey],
    ["language", before.language, row.language],
    ["address", was, address && addressInWords(address)],
    ["came in from", sourceKey(before.source), sourceKey(row.source)],
  ] as const;
  const differences = fields.flatMap(([field, was, is, keyOf]) =>
    is === undefined || isSaid(was, is, keyOf)
      ? []
      : [{ about: before.name, field, before: was, after: is }],
  );
  if (differences.length === 0) return { parent: before, differences };
  const moved =
    row.email !== undefined &&
    (before.email === undefined || emailKey(row.email) !== emailKey(before.email));
  return {
    parent: {
      ...before,
      name: isNameSaid(before.name, row.name) ? before.name : row.name,
      phone: isSaid(before.phone, row.phone, phoneKey) ? before.phone : row.phone,
      language: row.language ?? before.language,
      source: row.source ?? before.source,
      address,
      // Who shares the new address is found out afterwards; nobody is known to yet.
      ...(moved ? { email: row.email, emailStanding: "usable", sharesEmail: false } : {}),
    },
    differences,
  };
}
