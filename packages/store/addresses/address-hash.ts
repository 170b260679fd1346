import { createHash } from "node:crypto";

/** The SHA-256 of an address: a record can tell one from another and holds none. */
export function addressHashOf(address: string): string {
  return createHash("sha256").update(address.trim().toLowerCase()).digest("hex");
}
