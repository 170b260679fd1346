import { frontDoorSecret } from "./front-door-secret.ts";
import { firewallRules, unsampled } from "./firewall-rules.ts";
import { hosts, stage } from "./stage.ts";

const header = "x-front-door";

/** Runs before anything else, and overwrites what a caller may have sent under that name. */
const injection = frontDoorSecret.apply(
  (value) =>
    `event.request.headers[${JSON.stringify(header)}] = { value: ${JSON.stringify(value)} };`,
);

$transform(aws.cloudfront.Function, (edge) => {
  edge.code = $util.secret(edge.code);
});

/** Else CloudFront answers for a function for ten seconds after each of these. */
const errorCodes = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/**
 * Where a request goes for which CloudFront finds no route: nowhere. SST names a host of its own there, over plain HTTP, which
 * would be sent tokens, forms and the secret.
 */
const nowhere = {
  originId: "default",
  domainName: `nowhere.${stage.domain}`,
  customOriginConfig: {
    httpPort: 80,
    httpsPort: 443,
    originProtocolPolicy: "https-only",
    originReadTimeout: 20,
    originSslProtocols: ["TLSv1.2"],
  },
};

/**
 * One host name. Function URLs are open to everybody, so each function refuses what does not carry the secret header. An answer
 * is never cached, and its headers go out as the function wrote them. No log of requests: a parent's token is in the path.
 */
const frontDoor = (name: string, domain: string, requestsPerAddress: number) =>
  new sst.aws.Router(name, {
    domain,
    protection: "none",
    waf: { rateLimitPerIp: requestsPerAddress, managedRules: { sqlInjection: false } },
    edge: { viewerRequest: { injection } },
    transform: {
      waf: (waf) => {
        waf.rules = $output(waf.rules).apply(firewallRules);
        waf.visibilityConfig = { ...unsampled, metricName: `${name}Waf` };
      },
      cachePolicy: {
        comment: "Nothing is cached",
        defaultTtl: 0,
        minTtl: 0,
        maxTtl: 0,
        parametersInCacheKeyAndForwardedToOrigin: {
          cookiesConfig: { cookieBehavior: "none" },
          headersConfig: { headerBehavior: "none" },
          queryStringsConfig: { queryStringBehavior: "none" },
          enableAcceptEncodingBrotli: false,
          enableAcceptEncodingGzip: false,
        },
      },
      cdn: {
        origins: [nowhere],
        customErrorResponses: errorCodes.map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 })),
      },
    },
  });

/** Requests per address in five minutes. Families share an address on a mobile network; a staff tool is one address. */
export const parentsDoor = frontDoor("ParentsDoor", hosts.parents, 5_000);
export const apiDoor = frontDoor("ApiDoor", hosts.api, 30_000);
