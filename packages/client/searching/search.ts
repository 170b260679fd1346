import * as z from "zod/mini";
import type { Patience } from "../calling/call-api.ts";
import { callFor } from "../calling/call-for.ts";
import type { Result } from "../calling/result.ts";
import type { Connection } from "../calling/exchange.ts";
import { type ContactQuestion, evaluationOf } from "../checking/contact-question.ts";

/** Which part of what is found: as many as `limit` are looked at; `token` is the `next` of the part before. */
export type Page = { readonly limit?: number | undefined; readonly token?: string | undefined };

/** Ids of pupils; `next` is the token of the part after this one, if there is one. */
export type FoundPupils = { readonly pupils: readonly string[]; readonly next: string | undefined };
/** Names of ways. */
export type FoundWays = { readonly ways: readonly string[] };

const paged = z.object({ next_token: z.string() });
const pupils = z.object({ page: paged, results: z.array(z.object({ id: z.string() })) });
const ways = z.object({ page: paged, results: z.array(z.object({ name: z.string() })) });

/** Pupils who could be contacted when this was asked (scopes `check` and `roster`): whom to offer, never leave to send. */
export async function searchPupils(
  connection: Connection,
  patience: Patience,
  question: Omit<ContactQuestion, "pupil">,
  page: Page,
): Promise<Result<FoundPupils>> {
  const { subject, action } = evaluationOf({ ...question, pupil: "any" });
  const body = { subject, action, resource: { type: "pupil" }, page };
  const request = { method: "POST", path: "/access/v1/search/resource", body } as const;
  const read = await callFor(connection, patience, request, pupils);
  if (!read.ok) return read;
  const next = read.page.next_token === "" ? undefined : read.page.next_token;
  return { ok: true, pupils: read.results.map(({ id }) => id), next };
}

/** Ways that could be used for a pupil when this was asked: what to offer, never leave to send. */
export async function searchWays(
  connection: Connection,
  patience: Patience,
  { staff, staffKind, pupil, ...rest }: Omit<ContactQuestion, "way">,
): Promise<Result<FoundWays>> {
  const { subject, resource } = evaluationOf({ staff, staffKind, pupil, way: "any", reason: "" });
  const { reason, reasonWords, account } = rest;
  const body = { subject, resource, context: { reason, reasonWords, account } };
  const request = { method: "POST", path: "/access/v1/search/action", body } as const;
  const read = await callFor(connection, patience, request, ways);
  return read.ok ? { ok: true, ways: read.results.map(({ name }) => name) } : read;
}
