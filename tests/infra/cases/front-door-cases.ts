import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Deployment } from "../deploying/deployment.ts";

const doors = [
  { door: "ParentsDoor", host: "parents", behind: "Parent", perAddress: 5_000 },
  { door: "ApiDoor", host: "api", behind: "Access", perAddress: 30_000 },
] as const;

const domains: Readonly<Record<string, string>> = {
  dev: "dev.contact.elmcourt.example",
  production: "contact.elmcourt.example",
};

/** What CloudFront makes of the code, run: the request as it would go on, or the answer it gives itself. */
async function passThrough(
  code: string,
  host: string,
  routes: Record<string, string>,
  uri = "/p/token",
) {
  type Handler = (event: object) => Promise<Record<string, unknown>>;
  const origins: { domainName: string; customOriginConfig: { protocol: string } }[] = [];
  const cf = {
    kvs: () => ({
      get: (key: string) =>
        key in routes ? Promise.resolve(routes[key]) : Promise.reject(new Error(`no ${key}`)),
    }),
    updateRequestOrigin: (origin: (typeof origins)[number]) => origins.push(origin),
  };
  const script = code.replace('import cf from "cloudfront";', "");
  const handler = runInNewContext(`${script}\nhandler`, { cf }) as Handler;
  const request = {
    method: "GET",
    uri,
    querystring: {},
    cookies: {},
    headers: { host: { value: host }, "x-front-door": { value: "forged" } },
  };
  return { answer: await handler({ request, viewer: { ip: "192.0.2.1" } }), origins };
}

/** What CloudFront keeps of the routes to these functions. */
function routesTo(deployment: Deployment, names: readonly string[]): Record<string, string> {
  const written = (name: string, what: string) =>
    deployment.resources.find((one) => one.name.startsWith(`${name}${what}.`))!.inputs;
  const [first = ""] = names;
  return {
    [`${written(first, "RoutesUpdate").namespace}:routes`]: JSON.stringify(
      names.map((name) => written(name, "RoutesUpdate").entry as string),
    ),
    ...Object.fromEntries(
      names.map((name) => {
        const { namespace, entries } = written(name, "RouteKey");
        return [`${namespace}:metadata`, entries.metadata as string];
      }),
    ),
  };
}

/** The two host names: what they add, what they stop, and what they leave alone. */
export function frontDoorCases(deployment: () => Deployment, stage: string): void {
  it("are two, each on a name of its own", () => {
    const aliases = deployment()
      .ofType("aws:cloudfront/distribution:Distribution")
      .map(({ inputs }) => inputs.aliases);
    expect(aliases).toEqual([[`parents.${domains[stage]}`], [`api.${domains[stage]}`]]);
  });

  it.each([
    ["/docs", "guide"],
    ["/docs/answers", "guide"],
    ["/access/v1/evaluation", "access"],
    ["/docsearch", "access"],
    ["/console", "console"],
    ["/console/api/urgent", "console"],
    ["/consoles", "access"],
  ])("the API's name sends %s to %s", async (uri, name) => {
    const { origins } = await passThrough(
      deployment().named("aws:cloudfront/function:Function", "ApiDoorCloudfrontFunctionRequest")
        .inputs.code,
      `api.${domains[stage]}`,
      routesTo(deployment(), ["Access", "Guide", "Console"]),
      uri,
    );
    expect(origins).toMatchObject([
      { domainName: `${name}url.lambda-url.eu-west-2.on.aws`, customOriginConfig: {} },
    ]);
  });

  describe.each(doors)("$door", ({ door, host, behind, perAddress }) => {
    const named = (type: string, name: string) => deployment().named(type, `${door}${name}`).inputs;
    const distribution = () => named("aws:cloudfront/distribution:Distribution", "CdnDistribution");
    const edge = () => named("aws:cloudfront/function:Function", "CloudfrontFunctionRequest");
    const routeTo = () => routesTo(deployment(), [behind]);

    it("shows the function behind it the secret, whatever the caller sent", async () => {
      const { answer, origins } = await passThrough(
        edge().code,
        `${host}.school.example`,
        routeTo(),
      );
      expect(answer["headers"]).toMatchObject({
        "x-front-door": { value: deployment().secret },
        "x-forwarded-host": { value: `${host}.school.example` },
      });
      expect(origins).toMatchObject([
        {
          domainName: `${behind.toLowerCase()}url.lambda-url.eu-west-2.on.aws`,
          customOriginConfig: { protocol: "https" },
        },
      ]);
    });

    it("answers on its own name only", async () => {
      const { answer } = await passThrough(edge().code, "d111.cloudfront.net", routeTo());
      expect(answer).toMatchObject({ statusCode: 403 });
    });

    it("sends a request that has no route nowhere, and never in the clear", () => {
      const { origins } = distribution();
      expect(origins).toHaveLength(1);
      expect(origins[0].domainName).toBe(`nowhere.${domains[stage]}`);
      expect(origins[0].customOriginConfig.originProtocolPolicy).toBe("https-only");
    });

    it("runs its code before anything else, within the 10 KB that CloudFront allows", () => {
      const { functionAssociations, viewerProtocolPolicy } = distribution().defaultCacheBehavior;
      expect(functionAssociations).toEqual([
        {
          eventType: "viewer-request",
          functionArn: expect.stringContaining(`${door}CloudfrontFunctionRequest`),
        },
      ]);
      expect(viewerProtocolPolicy).toBe("redirect-to-https");
      expect(Buffer.byteLength(edge().code)).toBeLessThan(10_240);
    });

    it("keeps no answer, not even an error", () => {
      expect(distribution().defaultCacheBehavior.cachePolicyId).toBe(`${door}ServerCachePolicy-id`);
      expect(named("aws:cloudfront/cachePolicy:CachePolicy", "ServerCachePolicy")).toMatchObject({
        minTtl: 0,
        defaultTtl: 0,
        maxTtl: 0,
      });
      const { customErrorResponses } = distribution();
      expect(customErrorResponses).toHaveLength(11);
      for (const { errorCachingMinTtl, responsePagePath } of customErrorResponses)
        expect([errorCachingMinTtl, responsePagePath]).toEqual([0, undefined]);
    });

    it("leaves the headers of an answer as the function wrote them, and writes no log", () => {
      expect(distribution().defaultCacheBehavior.responseHeadersPolicyId).toBeUndefined();
      expect(distribution().defaultCacheBehavior.realtimeLogConfigArn).toBeUndefined();
      expect(distribution().loggingConfig).toBeUndefined();
    });

    it("has a firewall that allows a whole school behind one address, and keeps no sample", () => {
      const firewall = named("aws:wafv2/webAcl:WebAcl", "Waf");
      expect(distribution().webAclId).toBe(
        `arn:aws:wafv2:eu-west-2:123456789012:webAcl/${door}Waf`,
      );
      expect(firewall.rules.map((rule: { name: string }) => rule.name)).toEqual([
        "RateLimitPerIP",
        "AWSManagedRulesCommonRuleSet",
        "AWSManagedRulesKnownBadInputsRuleSet",
      ]);
      expect(firewall.rules[0].statement.rateBasedStatement.limit).toBe(perAddress);
      for (const { visibilityConfig } of [firewall, ...firewall.rules])
        expect(visibilityConfig.sampledRequestsEnabled).toBe(false);
      const logs = deployment().ofType(
        "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
      );
      expect(logs).toEqual([]);
    });

    it("lets no rule that guesses from a body turn away what a parent wrote", () => {
      const { rules } = named("aws:wafv2/webAcl:WebAcl", "Waf");
      const { ruleActionOverrides } = rules[1].statement.managedRuleGroupStatement;
      const counted = ruleActionOverrides.map(({ name }: { name: string }) => name);
      expect(counted).toEqual(
        expect.arrayContaining(["SizeRestrictions_BODY", "CrossSiteScripting_BODY"]),
      );
    });

    it("has a function behind it that lets no other site in", () => {
      const url = deployment().named("aws:lambda/functionUrl:FunctionUrl", `${behind}Url`).inputs;
      expect(url.cors).toBeUndefined();
    });
  });
}
