import type { KeyScope } from "../contact/key-scope.ts";
import type { Instant } from "../time/instant.ts";

/** A question about another time than now takes the scope `plan`; its answer is hypothetical. */
export function mayAskAbout(scopes: readonly KeyScope[], at: Instant | undefined): boolean {
  return at === undefined || scopes.includes("plan");
}
