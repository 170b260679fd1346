import type { EvaluationBody } from "@elm-court/contract";
import { type ContactRequest, isAccountId, isPupilId, isStaffId } from "@elm-court/domain";

const only = <T>(guard: (value: unknown) => value is T, value: unknown): T | undefined =>
  guard(value) ? value : undefined;

/** The domain's question in an AuthZEN body. An id or type that is none of ours is unknown, not malformed. */
export function contactRequestOf({
  subject,
  action,
  resource,
  at,
}: EvaluationBody): ContactRequest {
  const { reason, reasonWords, account, replyingTo, recipient } = action.properties ?? {};
  const isPerson = subject.type === "staff" || subject.type === "service";
  return {
    staffId: isPerson ? only(isStaffId, subject.id) : undefined,
    pupilId: resource.type === "pupil" ? only(isPupilId, resource.id) : undefined,
    channel: action.name,
    reason,
    reasonWords,
    accountId: only(isAccountId, account),
    accountNamed: account !== undefined,
    replyingTo,
    recipient: recipient ?? "pupil",
    asking: at === undefined ? "live" : "hypothetical",
  };
}
