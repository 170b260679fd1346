import { frontDoorSecret } from "./front-door-secret.ts";
import { firewallRules, unsampled } from "./firewall-rules.ts";
import { errorsNotCached, nothingCached } from "./no-cache.ts";
import { nowhere } from "./nowhere.ts";
import { hosts } from "./stage.ts";

const header = "x-front-door";

/** Runs before anything else, and overwrites what a caller may have sent under that name. */
const injection = frontDoorSecret.apply(
  (value) =>
    `event.request.headers[${JSON.stringify(header)}] = { value: ${JSON.stringify(value)} };`,
);

// Else the state of the deployment would keep this code, secret and all, in the clear.
$transform(aws.cloudfront.Function, (edge) => {
  edge.code = $util.secret(edge.code);
});

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
      cachePolicy: nothingCached,
      cdn: { origins: [nowhere], customErrorResponses: errorsNotCached },
    },
  });

/** Requests per address in five minutes. Families share an address on a mobile network; a staff tool is one address. */
export const parentsDoor = frontDoor("ParentsDoor", hosts.parents, 5_000);
export const apiDoor = frontDoor("ApiDoor", hosts.api, 30_000);
