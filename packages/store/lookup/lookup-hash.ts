import { createHash } from "node:crypto";
import type { KnownAs } from "@elm-court/domain";

/** What a lookup item is called: a hash, so that no number and no address of anybody is in a key. */
export function lookupHash({ kind, scheme, value }: KnownAs): string {
  return createHash("sha256")
    .update(JSON.stringify([kind, scheme, value]))
    .digest("base64url");
}
