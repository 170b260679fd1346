import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A forward proxy that takes the Sec-Fetch headers away, as a phone sends its requests that is too old to know them. */
export async function openOldPhoneProxy(): Promise<{
  readonly server: string;
  readonly taken: () => number;
  readonly close: () => Promise<void>;
}> {
  let taken = 0;
  const proxy = createServer((asked, answer) => {
    const headers = Object.fromEntries(
      Object.entries(asked.headers).filter(([name]) => !name.startsWith("sec-fetch-")),
    );
    taken += Object.keys(asked.headers).length - Object.keys(headers).length;
    const passed = request(asked.url ?? "", { method: asked.method, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", () => resolve()));
  const { port } = proxy.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    taken: () => taken,
    close: () =>
      new Promise((resolve) => {
        proxy.closeAllConnections();
        proxy.close(() => resolve());
      }),
  };
}
