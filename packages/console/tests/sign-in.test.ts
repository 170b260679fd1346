import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stf } from "../../../tests/store/fixtures.ts";
import { openConsole, origin } from "../../../tests/console/console-world.ts";
import { startRogueProvider, type Token } from "../../../tests/console/rogue-provider.ts";
import { createOpenId } from "../sign-in/create-open-id.ts";
import { personHash } from "../sign-in/hash.ts";

let provider: Awaited<ReturnType<typeof startRogueProvider>>;
beforeAll(async () => {
  provider = await startRogueProvider();
});
afterAll(() => provider.stop());

const openId = () =>
  createOpenId({
    issuer: provider.issuer,
    tenantId: "tenant-1",
    clientId: "console",
    clientSecret: () => Promise.resolve("s".repeat(32)),
    redirectUri: `${origin}/console/signed-in`,
    allowHttp: true,
  });

/** Begins a sign-in, has the provider give this token, and comes back with the answer in the same browser. */
async function signIn(
  token: Token = {},
  {
    onList = true,
    cookie,
    change = (answer: URL) => answer,
  }: {
    onList?: boolean;
    cookie?: string;
    change?: (answer: URL) => URL;
  } = {},
) {
  const world = await openConsole(openId());
  if (onList)
    await world.store.savePerson({
      hash: personHash(provider.issuer, "subject-1"),
      staffId: stf("stf_head"),
      groupIds: [],
    });
  const begun = await world.send("/console/sign-in");
  const to = new URL(begun.headers.get("location") ?? "");
  const browser = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
  provider.willGive(token, to.searchParams.get("nonce") ?? "");
  const answer = new URL(`${origin}/console/signed-in?code=c`);
  answer.searchParams.set("state", to.searchParams.get("state") ?? "");
  const { pathname, search } = change(answer);
  const finish = () =>
    world.send(`${pathname}${search}`, { headers: { cookie: cookie ?? browser } });
  const finished = await finish();
  const session = finished.headers.getSetCookie().find((one) => /^__Host-console=\w/.test(one));
  return { world, to, begun, finished, finish, session };
}

describe("signing in", () => {
  it("asks with code, PKCE, state and nonce, and binds them to the browser by a __Host- cookie", async () => {
    const { to, begun } = await signIn();
    expect(to.origin).toBe(provider.issuer);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "console",
      code_challenge_method: "S256",
      redirect_uri: `${origin}/console/signed-in`,
    });
    const cookie = begun.headers.get("set-cookie");
    expect(cookie).toMatch(/^__Host-console-sign-in=/);
    expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Lax$/);
  });

  it("with the right token opens a session in a __Host- cookie, with the roles of its groups", async () => {
    const { world, finished, session } = await signIn();
    expect(finished.headers.get("location")).toBe("/console");
    expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(session).not.toMatch(/Domain|Max-Age|Expires/);
    const me = await world.send("/console/api/me", {
      headers: { cookie: session?.split(";")[0] },
    });
    expect(await me.json()).toMatchObject({ staffId: "stf_head", roles: ["head"] });
  });

  it.each<[string, Token]>([
    ["for another audience", { claims: { aud: "another" } }],
    ["from another issuer", { claims: { iss: "https://evil.example" } }],
    ["with another nonce", { claims: { nonce: "another" } }],
    ["without a nonce", { claims: { nonce: undefined } }],
    ["with no algorithm", { alg: "none" }],
    ["signed with the client's secret", { alg: "HS256" }],
    ["signed with a key that is not published", { strangeKey: true }],
    ["that has expired", { expiresInSeconds: -120 }],
    ["of another tenant", { claims: { tid: "tenant-2" } }],
    ["of no tenant", { claims: { tid: undefined } }],
    ["without a subject", { claims: { sub: undefined } }],
  ])("with a token %s is refused", async (_, token) => {
    const { finished, session } = await signIn(token);
    expect(finished.headers.get("location")).toBe("/console?trouble=refused");
    expect(session).toBeUndefined();
  });

  it("is refused for somebody who is not on the school's list, by issuer and subject together", async () => {
    const { finished, session } = await signIn({}, { onList: false });
    expect(finished.headers.get("location")).toBe("/console?trouble=not_on_list");
    expect(session).toBeUndefined();
    const other = await signIn({ claims: { sub: "subject-2" } });
    expect(other.finished.headers.get("location")).toBe("/console?trouble=not_on_list");
  });

  it("without groups has no role", async () => {
    const { world, session } = await signIn({ claims: { groups: undefined } });
    const me = await world.send("/console/api/me", {
      headers: { cookie: session?.split(";")[0] },
    });
    expect(me.status).toBe(403);
  });

  it("counts once, in its own browser, with its own state, within ten minutes", async () => {
    const { finish } = await signIn();
    expect((await finish()).headers.get("location")).toBe("/console?trouble=refused");
    for (const more of [
      { cookie: "" },
      { cookie: `__Host-console-sign-in=${"x".repeat(43)}` },
      { change: (answer: URL) => new URL(answer.href.replace(/state=\w/, "state=Z")) },
      { change: (answer: URL) => new URL(`${answer.origin}${answer.pathname}?code=c`) },
    ]) {
      const { finished, session } = await signIn({}, more);
      expect(finished.headers.get("location")).toBe("/console?trouble=refused");
      expect(session).toBeUndefined();
    }
  });

  it("does not begin at a provider that calls itself something else, and works again when it is mended", async () => {
    const world = await openConsole(openId());
    provider.claimsToBe("https://evil.example");
    const begun = await world.send("/console/sign-in");
    expect(begun.headers.get("location")).toBe("/console?trouble=provider_down");
    provider.claimsToBe(undefined);
    const again = await world.send("/console/sign-in");
    expect(again.headers.get("location")).toContain(`${provider.issuer}/authorize`);
  });
});
