import type { Terminal } from "../../packages/client/command/terminal.ts";
import { keyText, noonMs, openClient, origin } from "./client-world.ts";

/** A terminal with files in memory, over the real API in process. */
export async function aTerminal(
  files: Record<string, string | Uint8Array> = {},
  more: Parameters<typeof openClient>[0] & { readonly environment?: Record<string, string> } = {},
) {
  const world = await openClient(more);
  const written = new Map<string, string>();
  const printed: string[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    fetch: world.fetch,
    now: more.now ?? (() => noonMs),
    wait: async (milliseconds) => {
      world.waits.push(milliseconds);
    },
    randomId: () => crypto.randomUUID(),
    environment: {
      ESAFETY_CONTACT_ORIGIN: origin,
      ESAFETY_CONTACT_KEY: keyText,
      ...more.environment,
    },
    readBytes: async (path) => {
      const file = written.get(path) ?? files[path];
      if (file === undefined) throw new Error("ENOENT");
      return typeof file === "string" ? new TextEncoder().encode(file) : file;
    },
    writeText: async (path, text) => {
      if (path.startsWith("/nowhere/")) throw new Error("ENOENT");
      written.set(path, text);
    },
    print: (text) => printed.push(text),
    say: (line) => said.push(line),
  };
  return {
    ...world,
    terminal,
    written,
    printed: () => printed.join(""),
    said: () => said.join("\n"),
  };
}
