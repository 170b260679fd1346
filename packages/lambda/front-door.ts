import { createHash, timingSafeEqual } from "node:crypto";
import type { APIGatewayProxyResult, LambdaContext, LambdaEvent } from "hono/aws-lambda";

/** What a function URL sends. */
type HttpEvent = Extract<LambdaEvent, { rawPath: string }>;
/** A handler of Lambda behind a function URL. */
export type HttpHandler = (
  event: HttpEvent,
  context: LambdaContext,
) => Promise<APIGatewayProxyResult>;

const header = "x-front-door";

/** The shape of `secretHash`. */
export const secretHashShape = /^[0-9a-f]{64}$/;

/**
 * A handler that answers only what came through the front door. A function URL is open to everybody, and a way round the firewall:
 * CloudFront adds a secret header, of which `secretHash` is the SHA-256 in hex. All else is a 403 that says nothing, before
 * anything is read. What stands behind never sees the header, so that it cannot be logged.
 */
export function behindFrontDoor(
  handle: HttpHandler,
  secretHash: string,
  onRefused: () => void,
): HttpHandler {
  const expected = Buffer.from(secretHash, "hex");
  return async (event, context) => {
    const { [header]: shown = "", ...headers } = event.headers;
    const given = createHash("sha256").update(shown).digest();
    if (shown === "" || !timingSafeEqual(given, expected)) {
      onRefused();
      return {
        statusCode: 403,
        headers: { "cache-control": "no-store" },
        body: "",
        isBase64Encoded: false,
      };
    }
    return handle({ ...event, headers }, context);
  };
}
