import * as z from "zod/mini";
import type { Patience } from "../calling/call-api.ts";
import { callFor } from "../calling/call-for.ts";
import type { Result } from "../calling/result.ts";
import type { Connection } from "../calling/exchange.ts";

/** What one call of the school's service takes. */
const mostValues = 1000;

/** Whom a program's own records mean, and by which of their numbers or addresses. */
export type ResolveRequest = {
  readonly kind: "pupil" | "staff";
  readonly scheme: "upn" | "mis" | "entra" | "email";
  readonly values: readonly string[];
};

/** Every value that was asked about is in one of the three. Ids are stable for life: they may be kept. */
export type Resolved = {
  readonly found: readonly { readonly value: string; readonly id: string }[];
  readonly notFound: readonly string[];
  readonly ambiguous: readonly string[];
};

const view = z.object({
  found: z.array(z.object({ value: z.string(), id: z.string().check(z.minLength(1)) })),
  notFound: z.array(z.string()),
  ambiguous: z.array(z.string()),
});

/** The ids of pupils or staff (scope `roster`), in calls of a thousand. One call that fails fails all: nothing is guessed. */
export async function resolve(
  connection: Connection,
  patience: Patience,
  { kind, scheme, values }: ResolveRequest,
): Promise<Result<Resolved>> {
  const found: { value: string; id: string }[] = [];
  const notFound: string[] = [];
  const ambiguous: string[] = [];
  for (let start = 0; start < values.length; start += mostValues) {
    const body = { kind, scheme, values: values.slice(start, start + mostValues) };
    const request = { method: "POST", path: "/objections/v1/resolve", body } as const;
    const part = await callFor(connection, patience, request, view);
    if (!part.ok) return part;
    found.push(...part.found);
    notFound.push(...part.notFound);
    ambiguous.push(...part.ambiguous);
  }
  return { ok: true, found, notFound, ambiguous };
}
