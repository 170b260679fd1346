import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";

/** What one ID token says, and how it is signed. */
export type Token = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly expiresInSeconds?: number;
  readonly alg?: "RS256" | "none" | "HS256";
  /** Signed with a key that the provider does not publish. */
  readonly strangeKey?: boolean;
};

/** An OpenID Connect provider over HTTP that gives whatever token a test wants. */
export async function startRogueProvider() {
  const own = await generateKeyPair("RS256", { extractable: true });
  const strange = await generateKeyPair("RS256", { extractable: true });
  let token: Token = {};
  let nonce = "";
  let shownIssuer: string | undefined;

  async function idToken(issuer: string): Promise<string> {
    const { claims = {}, expiresInSeconds = 300, alg = "RS256", strangeKey = false } = token;
    const now = Math.floor(Date.now() / 1000);
    const body = {
      iss: issuer,
      sub: "subject-1",
      aud: "console",
      iat: now,
      exp: now + expiresInSeconds,
      nonce,
      tid: "tenant-1",
      groups: ["group-head"],
      ...claims,
    };
    if (alg === "none") return new UnsecuredJWT(body).encode();
    const key =
      alg === "HS256"
        ? new TextEncoder().encode("s".repeat(32))
        : (strangeKey ? strange : own).privateKey;
    return new SignJWT(body).setProtectedHeader({ alg, kid: "own" }).sign(key);
  }

  const server = createServer((request, response) => {
    const answer = async (): Promise<object> => {
      const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      if (request.url?.includes("openid-configuration"))
        return {
          issuer: shownIssuer ?? issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256", "none", "HS256"],
        };
      if (request.url?.includes("jwks"))
        return {
          keys: [{ ...(await exportJWK(own.publicKey)), kid: "own", alg: "RS256", use: "sig" }],
        };
      return { access_token: "at", token_type: "Bearer", id_token: await idToken(issuer) };
    };
    const send = async (): Promise<void> => {
      const body = await answer();
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    void send();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    willGive: (next: Token, withNonce: string) => {
      token = next;
      nonce = withNonce;
    },
    claimsToBe: (issuer: string | undefined) => {
      shownIssuer = issuer;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
