import type { Terminal } from "../../packages/client/command/terminal.ts";
import { keyText, noonMs, openClient, origin } from "./client-world.ts";

type Ran = {
  readonly command: readonly string[];
  readonly input: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** A terminal with files in memory, over the real API in process. */
export async function aTerminal(
  files: Record<string, string | Uint8Array> = {},
  more: Parameters<typeof openClient>[0] & {
    readonly environment?: Record<string, string>;
    /** The exit code of a program that was given this. */
    readonly endsWith?: (input: string) => number;
  } = {},
) {
  const world = await openClient(more);
  const ran: Ran[] = [];
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
      if (file === undefined) throw Object.assign(new Error("none"), { code: "ENOENT" });
      return typeof file === "string" ? new TextEncoder().encode(file) : file;
    },
    writeText: async (path, text) => {
      if (path.startsWith("/nowhere/")) throw new Error("ENOENT");
      written.set(path, text);
    },
    runProgram: async (command, input, environment) => {
      ran.push({ command, input, environment });
      return more.endsWith?.(input) ?? 0;
    },
    print: (text) => printed.push(text),
    say: (line) => said.push(line),
  };
  return {
    ...world,
    terminal,
    written,
    ran,
    printed: () => printed.join(""),
    said: () => said.join("\n"),
  };
}
