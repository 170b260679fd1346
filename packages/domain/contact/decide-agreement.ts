import type { SchoolSettings } from "../policy/settings.ts";
import type { Instant } from "../time/instant.ts";
import type { StaffId } from "../ids.ts";
import type { Person } from "./person.ts";
import type { Account } from "./staff.ts";

export const agreementRefusals = [
  "not_a_line_manager",
  "own_account",
  "personal_account",
  "nothing_to_change",
] as const;
export type AgreementRefusal = (typeof agreementRefusals)[number];

/** That a line manager agreed an account, or took the agreement back (clauses 6.1, 7.1, 8.2). */
export type Agreement = {
  readonly accountId: Account["id"];
  readonly agreed: boolean;
  readonly by: StaffId;
  readonly at: Instant;
};

/**
 * Agrees an account with its line manager, or withdraws that. Nobody agrees their own. A personal account can be agreed only where
 * the policy lets staff use their own: a number for texts (6.1), never email, chat or social media (7.1, 8.3).
 */
export function decideAgreement(
  account: Account,
  agree: boolean,
  {
    by,
    now,
    settings,
  }: { readonly by: Person; readonly now: Instant; readonly settings: SchoolSettings },
):
  | { readonly account: Account; readonly agreement: Agreement }
  | { readonly refused: AgreementRefusal } {
  if (!by.roles.includes("line_manager")) return { refused: "not_a_line_manager" };
  if (account.owner.kind === "person" && account.owner.staffId === by.staff.id)
    return { refused: "own_account" };
  const likeness = settings.ways.find((way) => way.channel === account.channel)?.likeness;
  if (agree && account.standing === "personal" && likeness !== "text")
    return { refused: "personal_account" };
  if ((account.standing === "agreed") === agree) return { refused: "nothing_to_change" };
  return {
    account: { ...account, standing: agree ? "agreed" : "not_agreed" },
    agreement: { accountId: account.id, agreed: agree, by: by.staff.id, at: now },
  };
}
