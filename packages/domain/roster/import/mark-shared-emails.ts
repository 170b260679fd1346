import { emailKey } from "../cells/parse-email.ts";
import type { Parent } from "../parent.ts";
import type { ParentIndex } from "./index-parents.ts";

/**
 * Everybody who must be marked because somebody else has the same address (product behaviour 5): members of the family, and
 * people elsewhere who were not marked before.
 */
export function markSharedEmails(
  family: readonly Parent[],
  { idsAt, unmarkedAt }: Pick<ParentIndex, "idsAt" | "unmarkedAt">,
): { readonly family: readonly Parent[]; readonly others: readonly Parent[] } {
  const ids = new Set(family.map((one) => one.id));
  const others = new Map<string, Parent>();
  const marked = family.map((parent) => {
    const { email } = parent;
    if (email === undefined) return parent;
    for (const one of unmarkedAt(email))
      if (!ids.has(one.id)) others.set(one.id, { ...one, sharesEmail: true });
    const there = idsAt(email);
    const outside = there.size > [...ids].filter((id) => there.has(id)).length;
    const inside = family.some(
      (one) =>
        one.id !== parent.id && one.email !== undefined && emailKey(one.email) === emailKey(email),
    );
    return (outside || inside) && !parent.sharesEmail ? { ...parent, sharesEmail: true } : parent;
  });
  return { family: marked, others: [...others.values()] };
}
