import { createHash } from "node:crypto";
import type { Malformed } from "@elm-court/contract";
import type { PageAsked } from "./decision-point.ts";

type Asked = { readonly token?: string | undefined; readonly limit?: number | undefined };

const deepest = 32;
const malformed = (detail: string): Malformed => ({
  malformed: [{ pointer: "/page/token", detail }],
});

/** The same text for the same value, whatever the order of its members; what lies deeper than any of our fields is left out. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (depth > deepest) return "…";
  const members = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${textOf(member, depth + 1)}`);
  return `${Array.isArray(value) ? "list" : ""}{${members.join()}}`;
}

const fingerprintOf = (entities: object): string =>
  createHash("sha256").update(textOf(entities)).digest("base64url");

/** Where the next page begins (AuthZEN 1.0, “Pagination”): opaque to a caller, bound to what was asked. It holds no secret. */
export function writePageToken(entities: object, limit: number | undefined, after: string): string {
  return Buffer.from(JSON.stringify([fingerprintOf(entities), limit ?? null, after])).toString(
    "base64url",
  );
}

function readToken(token: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/**
 * The page that is asked for. A token that is none of ours, or that was given for another question or limit, is malformed (AuthZEN 1.0,
 * “Paginated Requests”); a limit that is left out stays as it was.
 */
export function readPage(entities: object, page: Asked | undefined): PageAsked | Malformed {
  const { token, limit } = page ?? {};
  if (token === undefined) return { after: undefined, limit };
  const [fingerprint, kept, after] = readToken(token);
  const before = typeof kept === "number" ? kept : undefined;
  if (typeof after !== "string") return malformed("Send a next_token as you were given it.");
  if (fingerprint !== fingerprintOf(entities) || (limit !== undefined && limit !== before))
    return malformed("This token belongs to another question. Begin again without a token.");
  return { after, limit: before };
}
