import type { MiddlewareHandler } from "hono";
import { styleHash } from "../load-pages.ts";

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src data:`,
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

/** The security headers, on every response (trust P7). Only the public page may be found by a search engine. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (c.req.path !== "/") c.header("X-Robots-Tag", "noindex");
  };
}
