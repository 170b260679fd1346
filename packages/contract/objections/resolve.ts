import { keptSchemes, lookupKinds, type LookupScheme, lookupSchemes } from "@elm-court/domain";
import * as z from "zod/mini";
import { isMalformed, type Malformed, parseFitting } from "../authzen/entities.ts";

/** How many values one call may hold. */
export const mostValues = 1000;
const longestValue = 300;

export const resolveBody = z.object({
  kind: z.enum(lookupKinds),
  scheme: z.enum(lookupSchemes),
  values: z
    .array(z.string().check(z.maxLength(longestValue)))
    .check(
      z.minLength(1, "Send at least one value."),
      z.maxLength(
        mostValues,
        `Send at most ${mostValues} values; split the list into several calls.`,
      ),
    ),
});

/** What `POST /objections/v1/resolve` is sent: what somebody's own records call pupils or staff. */
export type ResolveBody = z.infer<typeof resolveBody>;

const isKept = (kept: readonly LookupScheme[], scheme: LookupScheme): boolean =>
  kept.includes(scheme);

/** Reads the body of a resolve. A scheme that the school does not keep is malformed: everybody would be “not found”. */
export function parseResolveBody(body: unknown): ResolveBody | Malformed {
  const read = parseFitting(resolveBody, body);
  if (isMalformed(read)) return read;
  const kept = keptSchemes[read.kind];
  if (isKept(kept, read.scheme)) return read;
  const detail = `This school's records do not hold “${read.scheme}” for ${read.kind}. Send ${kept.join(" or ")}.`;
  return { malformed: [{ pointer: "/scheme", detail }] };
}

/** Each value sent is in one of the three lists, as it was sent. */
export type ResolveView = {
  readonly found: readonly { readonly value: string; readonly id: string }[];
  readonly notFound: readonly string[];
  readonly ambiguous: readonly string[];
};

/** The answer for values and the ids that were found for each: one, none or several. */
export function resolveView(
  values: readonly string[],
  ids: readonly (readonly string[])[],
): ResolveView {
  const asked = values.map((value, place) => ({ value, ids: ids[place] ?? [] }));
  const valuesWith = (isSo: (count: number) => boolean) =>
    asked.filter((one) => isSo(one.ids.length)).map(({ value }) => value);
  return {
    found: asked.flatMap(({ value, ids: [id, ...others] }) =>
      id === undefined || others.length > 0 ? [] : [{ value, id }],
    ),
    notFound: valuesWith((count) => count === 0),
    ambiguous: valuesWith((count) => count > 1),
  };
}
