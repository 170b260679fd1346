import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** A listener from what answers in its own time. A caller of one that fails is hung up on. */
export function listenerOf(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): RequestListener {
  return (request, response) => {
    Promise.resolve(answer(request, response)).catch(() => response.destroy());
  };
}

/** The same for a floor, which throws a body away. */
export function bare(answer: (response: ServerResponse) => unknown): RequestListener {
  return listenerOf(async (request, response) => {
    await once(request.resume(), "end");
    await answer(response);
  });
}

/** What a row serves beside its floor: one process does both, so that both have the same machine. */
export type Both = { readonly floor: RequestListener; readonly product: RequestListener };

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Forked by `compareServers`: serves what the file of a row gives, and tells its own processor time when it is asked. */
async function serve(file: string, endpoint: string): Promise<void> {
  const { serveBoth } = (await import(file)) as { serveBoth: (endpoint: string) => Promise<Both> };
  const { floor, product } = await serveBoth(endpoint);
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.send?.({ floor: await listen(floor), product: await listen(product) });
}

const [, program, file, endpoint = ""] = process.argv;
// Not awaited: the file of the row imports this one, and would wait for it for ever.
if (program === import.meta.filename && file !== undefined) void serve(file, endpoint);
