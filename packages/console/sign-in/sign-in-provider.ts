/** What must come back with the answer to one sign-in. */
export type SignInChecks = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
};

/** Who the provider says it is. */
export type SignedIn = {
  readonly issuer: string;
  readonly subject: string;
  readonly groupIds: readonly string[];
};

/** The school's OpenID Connect provider, as the console uses it. */
export interface SignInProvider {
  /** Where to send the browser. Throws when the provider does not answer. */
  beginAt(checks: SignInChecks): Promise<string>;
  /** What the provider's answer is worth: a person, or `refused` with why, in closed words for the log. */
  redeem(answeredAt: URL, checks: SignInChecks): Promise<SignedIn | { readonly refused: string }>;
}
