import {
  accountStandings,
  answerRoutes,
  emailStandings,
  exemptionKinds,
  isAccountId,
  isAnswerId,
  isChannel,
  isExemptionId,
  isGroupId,
  isInstant,
  isKeyId,
  isLondonDate,
  isMailingId,
  isMessageId,
  isObjectionId,
  isParentId,
  isPupilId,
  isStaffId,
  keyScopes,
  messageKinds,
  messageStatuses,
  notSentReasons,
  objectionStatuses,
  ordersNotes,
  relationshipKinds,
  toldWays,
  vulnerableMarks,
  yesNoUnknown,
} from "@elm-court/domain";
import * as z from "zod/mini";

const guarded = <T>(guard: (value: unknown) => value is T) => z.custom<T>(guard);

/** The shapes of what is kept, parsed anew at every read: an item that does not fit is no answer. */
export const pupilId = guarded(isPupilId);
export const parentId = guarded(isParentId);
export const staffId = guarded(isStaffId);
export const instant = guarded(isInstant);
const londonDate = guarded(isLondonDate);
const channel = guarded(isChannel);
const text = z.string();
const optionalText = z.optional(text);

export const apiKey = z.object({
  id: guarded(isKeyId),
  owner: text,
  scopes: z.array(z.enum(keyScopes)),
  secretHashes: z.array(text),
  revokedAt: z.optional(instant),
  schoolReady: z.boolean(),
});

export const staff = z.object({
  id: staffId,
  name: text,
  kind: z.enum(["staff", "service"]),
  active: z.boolean(),
  groups: z.array(guarded(isGroupId)),
  ownChildren: z.array(pupilId),
});

export const account = z.object({
  id: guarded(isAccountId),
  channel,
  owner: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("person"), staffId }),
    z.object({ kind: z.literal("group"), groupId: guarded(isGroupId) }),
    z.object({ kind: z.literal("school") }),
  ]),
  standing: z.enum(accountStandings),
  label: text,
});

export const roll = z.object({
  status: z.enum(["on_roll", "left"]),
  leftOn: z.optional(londonDate),
  bornOn: z.optional(londonDate),
});

export const objectedWays = z.union([
  z.literal("all"),
  z.object({ allExcept: z.array(channel) }),
  z.object({ only: z.array(channel) }),
]);

const respondent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("parent"), parentId }),
  z.object({ kind: z.literal("pupil") }),
  z.object({
    kind: z.literal("someone_else"),
    name: text,
    relationship: text,
    viaParentId: parentId,
  }),
]);

export const told = z.object({ parentId, how: z.enum(toldWays), at: instant });

export const contactState = z.object({
  pupilId,
  version: z.int(),
  roll,
  objections: z.array(
    z.object({
      id: guarded(isObjectionId),
      respondent,
      ways: objectedWays,
      status: z.enum(objectionStatuses),
      saidOn: londonDate,
      since: instant,
      answerId: guarded(isAnswerId),
      reviewDueOn: z.optional(londonDate),
    }),
  ),
  told: z.array(told),
});

export const answer = z.object({
  id: guarded(isAnswerId),
  respondent,
  route: z.enum(answerRoutes),
  objectsTo: z.union([z.literal("nothing"), objectedWays]),
  signedOn: z.optional(londonDate),
  receivedAt: instant,
  recordedBy: text,
  explanationVersion: optionalText,
});

export const safeguarding = z.object({
  vulnerableMark: z.enum(vulnerableMarks),
  exemptions: z.array(
    z.object({
      id: guarded(isExemptionId),
      pupilId,
      kind: z.enum(exemptionKinds),
      staffIds: z.array(staffId),
      ways: z.union([z.literal("all"), z.array(channel)]),
      startsAt: instant,
      endsAt: instant,
      authorId: staffId,
      reviewerId: staffId,
      caseNumber: text,
      words: text,
      noAlternativeNight: z.optional(londonDate),
    }),
  ),
});

const address = z.object({
  lines: z.array(text),
  town: optionalText,
  postcode: optionalText,
});

export const pupil = z.object({
  id: pupilId,
  firstName: text,
  lastName: text,
  preferredName: optionalText,
  yearGroup: optionalText,
  upn: optionalText,
  address: z.optional(address),
  roll,
});

export const parent = z.object({
  id: parentId,
  name: text,
  email: optionalText,
  emailStanding: z.enum(emailStandings),
  phone: optionalText,
  language: optionalText,
  address: z.optional(address),
  sharesEmail: z.boolean(),
});

export const relationship = z.object({
  pupilId,
  parentId,
  kind: z.enum(relationshipKinds),
  parentalResponsibility: z.enum(yesNoUnknown),
  livesWith: z.enum(yesNoUnknown),
  contactPriority: z.optional(z.number()),
  ordersNote: z.enum(ordersNotes),
});

export const link = z.object({
  tokenHash: text,
  parentId,
  opens: z.enum(["answer", "paper_instead"]),
  stoppedAt: z.optional(instant),
});

export const session = z.object({ tokenHash: text, parentId, expiresAt: instant, draft: text });

export const submission = z.object({
  id: text,
  parentId,
  by: z.enum(["parent", "someone_else"]),
  at: instant,
});

export const mailing = z.object({
  id: guarded(isMailingId),
  explanationVersion: text,
  createdAt: instant,
  createdBy: text,
});

export const message = z.object({
  id: guarded(isMessageId),
  mailingId: guarded(isMailingId),
  parentId,
  kind: z.enum(messageKinds),
  status: z.enum(messageStatuses),
  notSentReason: z.optional(z.enum(notSentReasons)),
  sentTo: optionalText,
  sesMessageId: optionalText,
  createdAt: instant,
  changedAt: instant,
});
