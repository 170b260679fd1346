import * as client from "openid-client";
import type { SignedIn, SignInProvider } from "./sign-in-provider.ts";

const timeOutSeconds = 4;

export type OpenIdSettings = {
  /** The one issuer whose word counts. For Microsoft Entra it holds the tenant. */
  readonly issuer: string;
  /** The tenant that a token must name (`tid`), where the provider has tenants. */
  readonly tenantId?: string | undefined;
  readonly clientId: string;
  /** Asked for once, when it is first needed. */
  readonly clientSecret: () => Promise<string>;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  /** For a provider on one's own machine alone: everywhere else it must be HTTPS. */
  readonly allowHttp?: boolean | undefined;
};

/** The groups that a token names, by id: `groups`, as Entra and most others write it. No claim, no groups, no role. */
function groupIdsOf(groups: unknown): readonly string[] {
  return Array.isArray(groups) ? groups.filter((one) => typeof one === "string") : [];
}

/** The configuration is found once, and again after a failure. */
function onceFound<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return async () => {
    found ??= find();
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
}

/**
 * Sign-in with OpenID Connect (code and PKCE). Issuer, audience, nonce, expiry, algorithm and signature of the ID token are
 * checked by `openid-client`; `none` is no algorithm, and the signature is checked although the token comes over TLS.
 */
export function createOpenId(settings: OpenIdSettings): SignInProvider {
  const { issuer, tenantId, clientId, redirectUri, allowHttp } = settings;
  const configuration = onceFound(async () => {
    const secret = await settings.clientSecret();
    const found = await client.discovery(
      new URL(issuer),
      clientId,
      { client_secret: secret, id_token_signed_response_alg: "RS256" },
      client.ClientSecretPost(secret),
      {
        timeout: timeOutSeconds,
        execute: [
          client.enableNonRepudiationChecks,
          ...(allowHttp === true ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    if (found.serverMetadata().issuer !== issuer) throw new Error("another issuer answered");
    return found;
  });

  return {
    beginAt: async ({ state, nonce, codeVerifier }) => {
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: "openid profile",
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: "S256",
      });
      return url.href;
    },
    redeem: async (answeredAt, checks): Promise<SignedIn | { readonly refused: string }> => {
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), answeredAt, {
          pkceCodeVerifier: checks.codeVerifier,
          expectedState: checks.state,
          expectedNonce: checks.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return { refused: "no_id_token" };
        if (tenantId !== undefined && claims["tid"] !== tenantId)
          return { refused: "another_tenant" };
        const { iss, sub } = claims;
        return { issuer: iss, subject: sub, groupIds: groupIdsOf(claims["groups"]) };
      } catch (error) {
        return {
          refused: error instanceof Error && "code" in error ? String(error.code) : "failed",
        };
      }
    },
  };
}
