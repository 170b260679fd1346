import type { MiddlewareHandler } from "hono";

declare module "hono" {
  interface ContextVariableMap {
    /** The hash of the one style sheet that the page carries. */
    readonly styleHash: string | undefined;
  }
}

function contentSecurityPolicy(styleHash: string | undefined): string {
  const style = styleHash === undefined ? "" : ` style-src '${styleHash}';`;
  return `default-src 'none';${style} form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src data:`;
}

const headers: Readonly<Record<string, string>> = {
  // Under no-referrer Chromium posts `Origin: null`, and every form would be refused.
  "Referrer-Policy": "strict-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-store",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
};

const publicPages: ReadonlySet<string> = new Set([
  "/",
  "/start",
  "/easy-read",
  "/privacy",
  "/accessibility",
]);

/** The security headers, on every response (trust P7). Only public pages may be found by a search engine. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header("Content-Security-Policy", contentSecurityPolicy(c.get("styleHash")));
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (!publicPages.has(c.req.path)) c.header("X-Robots-Tag", "noindex");
  };
}
