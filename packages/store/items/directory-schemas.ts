import {
  accountStandings,
  isAccountId,
  isGroupId,
  isKeyId,
  keyKinds,
  keyScopes,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { channel, guarded, instant, optionalText, pupilId, staffId, text } from "./fields.ts";

export const apiKey = z.object({
  id: guarded(isKeyId),
  kind: z.enum(keyKinds),
  owner: text,
  scopes: z.array(z.enum(keyScopes)),
  limits: z.optional(
    z.object({
      staffIds: z.optional(z.array(staffId)),
      accountIds: z.optional(z.array(guarded(isAccountId))),
      channels: z.optional(z.array(channel)),
    }),
  ),
  secretHashes: z.array(text),
  version: z.int(),
  createdAt: instant,
  rotatedAt: z.optional(instant),
  revokedAt: z.optional(instant),
  schoolReady: z.boolean(),
});

export const staff = z.object({
  id: staffId,
  name: text,
  kind: z.enum(["staff", "service"]),
  active: z.boolean(),
  email: optionalText,
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

export const agreement = z.object({
  accountId: guarded(isAccountId),
  agreed: z.boolean(),
  by: staffId,
  at: instant,
});
