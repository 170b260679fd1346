import type { Readable } from "node:stream";

const mark = /\0(request-\d+)\n/g;

/**
 * What a function prints on its pipes. `read` waits until each has brought the mark that the runtime writes behind everything printed
 * for one request, because an answer comes on a channel of its own and can overtake what was printed before it.
 */
export function createFunctionLog(pipes: readonly Readable[]) {
  const texts = pipes.map(() => "");
  const waiting = new Set<() => void>();
  for (const [index, pipe] of pipes.entries())
    pipe.on("data", (chunk: Buffer) => {
      texts[index] += chunk.toString();
      for (const look of waiting) look();
    });
  return {
    read: (requestId: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!texts.every((text) => text.includes(`\0${requestId}\n`))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    printed: (): string => texts.join("").replaceAll(mark, ""),
  };
}
