import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { median } from "./bench-row.ts";

type Asked = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
/** Medians over the rounds, of one request: processor time of the server alone, and what a caller waits. */
export type Compared = {
  readonly floorCpuMs: number;
  readonly productCpuMs: number;
  readonly cpuRatio: number;
  readonly timeRatio: number;
};

const agent = new Agent({ keepAlive: true });

async function send(port: number, { method, path, headers = {}, body }: Asked): Promise<void> {
  const call = request({ host: "127.0.0.1", port, agent, method, path, headers });
  call.end(body);
  const [response] = (await once(call, "response")) as [import("node:http").IncomingMessage];
  await text(response);
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
}

/**
 * Runs the server of a row's file beside its floor: rounds of both, one after the other, after one that warms up. The file exports
 * `serveBoth`.
 */
export async function compareServers(
  file: string,
  endpoint: string,
  ask: (place: number) => Asked,
  {
    rounds,
    requests,
    atOnce = 4,
  }: { readonly rounds: number; readonly requests: number; readonly atOnce?: number },
): Promise<Compared> {
  const child = fork(fileURLToPath(new URL("serve-both.ts", import.meta.url)), [file, endpoint]);
  try {
    const [ports] = (await once(child, "message")) as [{ floor: number; product: number }];
    const cpuUs = async (): Promise<number> => {
      child.send("cpu");
      return ((await once(child, "message")) as [number])[0];
    };
    const round = async (port: number) => {
      const [cpu, began] = [await cpuUs(), performance.now()];
      let place = 0;
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          while (place < requests) {
            place += 1;
            await send(port, ask(place));
          }
        }),
      );
      const ms = performance.now() - began;
      return { cpuMs: ((await cpuUs()) - cpu) / 1000 / requests, ms: ms / requests };
    };
    const measured: Awaited<ReturnType<typeof round>>[][] = [];
    for (let count = 0; count <= rounds; count += 1) {
      // Who goes first changes, so that neither always has the warmer machine.
      const ports2 = count % 2 === 0 ? [ports.floor, ports.product] : [ports.product, ports.floor];
      const both = [await round(ports2[0]!), await round(ports2[1]!)];
      if (count > 0) measured.push(count % 2 === 0 ? both : both.toReversed());
    }
    return {
      floorCpuMs: median(measured.map(([floor]) => floor!.cpuMs)),
      productCpuMs: median(measured.map(([, product]) => product!.cpuMs)),
      cpuRatio: median(measured.map(([floor, product]) => product!.cpuMs / floor!.cpuMs)),
      timeRatio: median(measured.map(([floor, product]) => product!.ms / floor!.ms)),
    };
  } finally {
    child.kill();
    await once(child, "exit");
  }
}
