import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { openChecks } from "./checked-school.ts";
import { pup } from "./fixtures.ts";

let server: Server;
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Two tries of 0.9 s each, and room for a slow machine; a client that waits for ever does not get there. */
const longestMs = 8_000;

it(
  "a store that takes the question and never answers is a no: 503, not a wait (promise P4)",
  async () => {
    server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const school = openChecks(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      expect(await school.check(pup("pup_any"))).toEqual({ status: 503, decision: undefined });
    } finally {
      school.close();
    }
  },
  longestMs,
);
