import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Calls on the tables; whoever listens to the stream asks it all the time. */
const counted = /^(?:Batch|Transact)?(?:Get|Write|Put|Update|Delete)Items?$|^Query$|^Scan$/;

/** Stands in front of a DynamoDB, lets everything through, and counts the calls by their operation. */
export async function startCountingProxy(endpoint: string) {
  const counts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    const pass = async () => {
      const target = incoming.headers["x-amz-target"];
      const operation = typeof target === "string" ? (target.split(".").at(-1) ?? "") : "";
      if (counted.test(operation)) counts.set(operation, (counts.get(operation) ?? 0) + 1);
      const { host: _host, connection: _connection, ...headers } = incoming.headers;
      const response = await fetch(endpoint + (incoming.url ?? "/"), {
        method: incoming.method ?? "POST",
        headers: headers as Record<string, string>,
        body: incoming.method === "GET" ? null : new Uint8Array(await buffer(incoming)),
      });
      const body = Buffer.from(await response.arrayBuffer());
      const type = response.headers.get("content-type") ?? "application/x-amz-json-1.0";
      const crc = response.headers.get("x-amz-crc32");
      const checksum = crc === null ? {} : { "x-amz-crc32": crc };
      outgoing.writeHead(response.status, { "content-type": type, ...checksum }).end(body);
    };
    pass().catch((error: Error) => outgoing.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
