import * as z from "zod/mini";
import { instant, staffId, text } from "./fields.ts";

export const consolePerson = z.object({
  hash: text,
  staffId,
  groupIds: z.array(text),
  removedAt: z.optional(instant),
});

export const consoleSession = z.object({
  tokenHash: text,
  personHash: text,
  expiresAt: instant,
});

export const signIn = z.object({
  stateHash: text,
  browserHash: text,
  nonce: text,
  codeVerifier: text,
  expiresAt: instant,
});
