import type { CDPSession, Page } from "playwright-core";

/** What a page cost on the wire, as the browser counted it: headers and compressed bodies. */
export type Wire = { requests: number; bytes: number };

/** Counts what `page` asks for from now on. */
export async function countWire(page: Page): Promise<{ session: CDPSession; wire: Wire }> {
  const session = await page.context().newCDPSession(page);
  const wire: Wire = { requests: 0, bytes: 0 };
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    wire.requests += 1;
    wire.bytes += encodedDataLength;
  });
  return { session, wire };
}

/** 400 kbit/s, 400 ms to and fro, and a processor four times slower: a tired parent's old phone on a bad line. */
export async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** When the largest text was painted, in milliseconds from the tap; 0 where the page has painted none. */
export function largestPaintOf(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(() => resolve(0), 3000);
  })`);
}
