/** The four ways that the policy names (clause 2.1). */
export const policyWays = ["email", "text", "instant_message", "social_network"] as const;
export type PolicyWay = (typeof policyWays)[number];

/** A way of contact. The policy's four, and any that a school adds later under a name of its own. */
export type Channel = string & { readonly __word: "channel" };

/** True for a well-formed name of a way: lower-case words joined by `_`, 40 characters at most. */
export function isChannel(value: unknown): value is Channel {
  return typeof value === "string" && /^[a-z][a-z_]{0,39}$/.test(value);
}

/** The channel of that name. Throws for a malformed one: for names written in code and settings. */
export function channelOf(name: string): Channel {
  if (!isChannel(name)) throw new Error(`not a way of contact: ${name}`);
  return name;
}
