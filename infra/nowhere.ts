import { stage } from "./stage.ts";

/**
 * Where a request goes for which CloudFront finds no route: nowhere. SST names a host of its own there, over plain HTTP, which
 * would be sent tokens, forms and the secret.
 */
export const nowhere = {
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
