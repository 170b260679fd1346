import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";
import { type SampleSignIn, sampleSignIns } from "../sample/sign-ins.ts";
import { createSignInMemory } from "./sign-in-memory.ts";
import { freePort } from "./free-port.ts";

export type RunningSignIn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stop: () => Promise<void>;
};

const clientId = "console";

const button = ({ subject, name, role }: SampleSignIn): string =>
  `<p><button name="subject" value="${subject}">${name}: ${role.replaceAll("_", " ")}</button></p>`;

/** Who may be chosen: a page of buttons, without any password. It is for a sample school on one machine, and listens on 127.0.0.1 only. */
function choosePage(uid: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sample sign-in</title><body style="font:1.2rem/1.5 system-ui;max-width:30rem;margin:1rem auto;padding:0 1rem"><main><h1>Sample sign-in</h1><p>Nobody here is real. Choose who you are.</p><form method="post" action="/choose/${uid}">${sampleSignIns.map(button).join("")}</form></main></body></html>`;
}

async function readChosen(request: IncomingMessage): Promise<SampleSignIn | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const subject = new URLSearchParams(Buffer.concat(chunks).toString("utf8")).get("subject");
  return sampleSignIns.find((one) => one.subject === subject);
}

async function signingKey() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "sample" };
}

/** A real OpenID Connect provider on this machine, with one sample person for each role. It remembers nothing when it ends. */
export async function startSignIn(consoleOrigin: string): Promise<RunningSignIn> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const clientSecret = randomBytes(32).toString("hex");
  const provider = new Provider(issuer, {
    adapter: createSignInMemory(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${consoleOrigin}/console/signed-in`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    scopes: ["openid", "profile"],
    claims: { openid: ["sub", "groups"], profile: ["name"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/choose/${uid}` },
    findAccount: (_, subject) => {
      const found = sampleSignIns.find((one) => one.subject === subject);
      if (found === undefined) return undefined;
      const { groupId, name } = found;
      return {
        accountId: subject,
        claims: () => ({ sub: subject, name, groups: [groupId] }),
      };
    },
    // The school's own console needs no consent of its staff.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId ?? "" });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    ttl: { Session: 60, Grant: 60, Interaction: 600, AccessToken: 60, IdToken: 300 },
  });
  const answer = provider.callback();

  async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== "POST") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(choosePage(uid));
      return;
    }
    const chosen = await readChosen(request);
    await provider.interactionFinished(
      request,
      response,
      chosen === undefined ? { error: "access_denied" } : { login: { accountId: chosen.subject } },
      { mergeWithLastSubmission: false },
    );
  }

  const server = createServer((request, response) => {
    const work = request.url?.startsWith("/choose/")
      ? choose(request, response)
      : answer(request, response);
    work.catch(() => {
      response.writeHead(400, { "content-type": "text/plain" });
      response.end("This sign-in is over. Go back to the console and begin again.");
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    issuer,
    clientId,
    clientSecret,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
