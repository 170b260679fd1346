import type { PolicyWay } from "../contact/channel.ts";
import { mayUseAccount } from "../contact/staff.ts";
import type { ClauseId } from "../policy/clauses.ts";
import type { DecisionCode } from "./decision.ts";
import { type Finding, finding } from "./finding.ts";
import type { Question } from "./question.ts";

const agreedClause: Record<PolicyWay, ClauseId> = {
  email: "7.1",
  text: "6.1",
  instant_message: "8.2",
  social_network: "8.2",
};
/** Personal accounts are ruled out by name in these; a number may be one's own once agreed (6.1). */
const personalClause: Partial<Record<PolicyWay, ClauseId>> = {
  email: "7.1",
  instant_message: "8.3",
  social_network: "8.3",
};

function referral(way: PolicyWay, code: DecisionCode, text: string): Finding[] {
  return [
    finding(agreedClause[way], "refer", code, text, {
      referTo: "line_manager",
    }),
  ];
}

/** Rule 4: an agreed account only (clauses 6.1, 7.1, 8.2). A personal one is denied and no exemption lifts that. */
export function accountRule({ request, way, staff, account }: Question): Finding[] {
  const kind = way.likeness;
  if (request.accountId === undefined && request.accountNamed !== true)
    return referral(
      kind,
      "account_missing",
      "Say which account you use. It must be agreed with your line manager.",
    );
  if (account === undefined || account.channel !== way.channel)
    return referral(
      kind,
      "account_unknown",
      "This account is not on the school's list for this way of contact.",
    );
  const personal = personalClause[kind];
  if (account.standing === "personal" && personal !== undefined)
    return [
      finding(
        personal,
        "deny",
        "personal_account",
        "Personal accounts must not be used to contact pupils.",
      ),
    ];
  if (account.standing !== "agreed" || !mayUseAccount(staff, account))
    return referral(
      kind,
      "account_not_agreed",
      "This account is not agreed for this member of staff.",
    );
  return [];
}
