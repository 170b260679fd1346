import {
  type ApiKey,
  type HeldNoes,
  heldNoes,
  isChannel,
  type Channel,
  keyKinds,
  keyScopes,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { parseFittingBody } from "./fields.ts";

const longestOwner = 120;
const owner = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(longestOwner), z.regex(/^\P{Cc}*$/u));
const keyBody = z.object({
  kind: z.enum(keyKinds),
  owner,
  scopes: z.array(z.enum(keyScopes)).check(z.minLength(1), z.maxLength(keyScopes.length)),
  /** None ticked is no limit. */
  ways: z.array(z.custom<Channel>(isChannel)).check(z.maxLength(50)),
});
const noesBody = z.object({ noes: z.enum(heldNoes) });

/** Reads what the office wants of a new key. */
export function parseKeyForm(
  body: unknown,
): Pick<ApiKey, "kind" | "owner" | "scopes" | "limits"> | undefined {
  const form = parseFittingBody(keyBody, body);
  if (form === undefined) return undefined;
  const { ways, ...wanted } = form;
  return { ...wanted, limits: ways.length === 0 ? undefined : { channels: ways } };
}

/** Reads what somebody says of the noes that the school held before. */
export function parseNoesForm(body: unknown): { readonly noes: HeldNoes } | undefined {
  return parseFittingBody(noesBody, body);
}
