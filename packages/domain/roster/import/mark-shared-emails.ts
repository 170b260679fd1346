import { emailKey } from "../cells/parse-email.ts";
import type { Parent } from "../parent.ts";

/**
 * Everybody who must be marked because somebody else has the same address (product behaviour 5): members of the family, and
 * people elsewhere who were not marked before. `elsewhere` gives the holders of an address on the roster.
 */
export function markSharedEmails(
  family: readonly Parent[],
  elsewhere: (email: string) => readonly Parent[],
): { readonly family: readonly Parent[]; readonly others: readonly Parent[] } {
  const ids = new Set(family.map((one) => one.id));
  const others = new Map<string, Parent>();
  const marked = family.map((parent) => {
    const { email } = parent;
    if (email === undefined) return parent;
    const outside = elsewhere(email).filter((one) => !ids.has(one.id));
    for (const one of outside)
      if (!one.sharesEmail) others.set(one.id, { ...one, sharesEmail: true });
    const inside = family.some(
      (one) =>
        one.id !== parent.id && one.email !== undefined && emailKey(one.email) === emailKey(email),
    );
    const shares = outside.length > 0 || inside;
    return shares && !parent.sharesEmail ? { ...parent, sharesEmail: true } : parent;
  });
  return { family: marked, others: [...others.values()] };
}
