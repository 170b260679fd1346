import { explanation, isMailingId, makeId, type MailingId, type Parent } from "@elm-court/domain";
import { addressHashOf } from "../addresses/address-hash.ts";
import { messageIdOf } from "./message-id.ts";

const version = explanation.version.replaceAll(/[^A-Za-z0-9]/g, "-");

/**
 * Where the rows of a version stand, whichever sending made them: one row per parent and address, and the store lets only one sender have
 * it. So nobody gets the explanation twice, and nobody two reminders of it.
 */
export const ledgers = {
  explanation: makeId(isMailingId, "mlg", `explanation_${version}`),
  reminder: makeId(isMailingId, "mlg", `reminder_${version}`),
} as const;

/** The row of a parent's address, or of a parent without one. */
export function rowIn(ledger: MailingId): (parent: Parent) => {
  readonly id: ReturnType<typeof messageIdOf>;
  readonly sentTo: string | undefined;
} {
  return ({ id, email }) => {
    const sentTo = email === undefined ? undefined : addressHashOf(email);
    return { id: messageIdOf(ledger, id, ...(sentTo === undefined ? [] : [sentTo])), sentTo };
  };
}
