import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves an app on a free port of 127.0.0.1. */
export async function serveOverHttp(fetch: Fetch) {
  const server = createServer((incoming, outgoing) => {
    const answer = async () => {
      const { method = "GET", url = "/", headers } = incoming;
      const body = method === "GET" ? null : new Uint8Array(await buffer(incoming));
      const sent = { method, headers: headers as Record<string, string>, body };
      const response = await fetch(new Request(`http://${headers.host}${url}`, sent));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    };
    answer().catch((error: Error) => outgoing.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
