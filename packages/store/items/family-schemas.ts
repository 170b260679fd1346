import {
  emailStandings,
  isMailingId,
  linkPurposes,
  ordersNotes,
  relationshipKinds,
  rosterSourceKinds,
  yesNoUnknown,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { guarded, instant, optionalText, parentId, pupilId, text } from "./fields.ts";
import { roll } from "./state-schemas.ts";

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
  source: z.optional(z.object({ kind: z.enum(rosterSourceKinds), scope: text, id: optionalText })),
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
  source: z.optional(z.object({ kind: z.enum(rosterSourceKinds), id: text })),
});

export const relationship = z.object({
  pupilId,
  parentId,
  kind: z.enum(relationshipKinds),
  parentalResponsibility: z.enum(yesNoUnknown),
  livesWith: z.enum(yesNoUnknown),
  contactPriority: z.optional(z.number()),
  ordersNote: z.enum(ordersNotes),
  source: z.optional(z.enum(rosterSourceKinds)),
});

export const link = z.object({
  tokenHash: text,
  parentId,
  opens: z.enum(linkPurposes),
  series: z.optional(z.int()),
  endsAt: z.optional(instant),
  letter: z.optional(z.object({ madeAt: instant, mailingId: z.optional(guarded(isMailingId)) })),
});

export const linkSeries = z.object({ series: z.int(), stoppedAt: instant });

export const session = z.object({ tokenHash: text, parentId, expiresAt: instant, draft: text });

export const submission = z.object({
  id: text,
  parentId,
  by: z.enum(["parent", "someone_else"]),
  at: instant,
});
