/** Ids say what they are: a prefix for people and tools, a brand for the compiler. They are stable for life. */
type Id<Brand extends string> = string & { readonly __id: Brand };

export type PupilId = Id<"pupil">;
export type ParentId = Id<"parent">;
export type StaffId = Id<"staff">;
export type AccountId = Id<"account">;
export type GroupId = Id<"group">;
export type AnswerId = Id<"answer">;
export type ObjectionId = Id<"objection">;
export type ExemptionId = Id<"exemption">;
export type MailingId = Id<"mailing">;
export type MessageId = Id<"message">;
export type KeyId = Id<"key">;
export type EndingId = Id<"ending">;
export type ErrandId = Id<"errand">;
export type WebhookId = Id<"webhook">;
export type DecisionId = Id<"decision">;
export type SendId = Id<"send">;
export type PermitId = Id<"permit">;
export type RecordId = Id<"record">;
export type ReportId = Id<"report">;
export type ImportId = Id<"import">;
export type FollowUpId = Id<"followUp">;

const body = "[A-Za-z0-9_-]{1,40}";

function idGuard<T extends Id<string>>(prefix: string) {
  const pattern = new RegExp(`^${prefix}_${body}$`);
  return (value: unknown): value is T => typeof value === "string" && pattern.test(value);
}

export const isPupilId = idGuard<PupilId>("pup");
export const isParentId = idGuard<ParentId>("par");
export const isStaffId = idGuard<StaffId>("stf");
export const isAccountId = idGuard<AccountId>("acc");
export const isGroupId = idGuard<GroupId>("grp");
export const isAnswerId = idGuard<AnswerId>("ans");
export const isObjectionId = idGuard<ObjectionId>("obj");
export const isExemptionId = idGuard<ExemptionId>("exm");
export const isMailingId = idGuard<MailingId>("mlg");
export const isMessageId = idGuard<MessageId>("msg");
export const isKeyId = idGuard<KeyId>("key");
export const isEndingId = idGuard<EndingId>("end");
export const isErrandId = idGuard<ErrandId>("ern");
export const isWebhookId = idGuard<WebhookId>("whk");
export const isDecisionId = idGuard<DecisionId>("dec");
export const isSendId = idGuard<SendId>("snd");
export const isPermitId = idGuard<PermitId>("prm");
export const isRecordId = idGuard<RecordId>("rec");
export const isReportId = idGuard<ReportId>("rpt");
export const isImportId = idGuard<ImportId>("imp");
export const isFollowUpId = idGuard<FollowUpId>("fup");

/**
 * Makes an id from random characters the caller supplies; `guard` fixes its kind.
 * Throws when the result is not an id of that kind: a bug, never user input.
 */
export function makeId<T extends string>(
  guard: (value: unknown) => value is T,
  prefix: string,
  randomText: string,
): T {
  const value = `${prefix}_${randomText}`;
  if (!guard(value)) throw new Error(`not an id: ${prefix}_…`);
  return value;
}
