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
    /** Waited for before and after everything that leaves the process: where it never ends, the process was killed. */
    readonly atEachStep?: () => Promise<void>;
  } = {},
) {
  const world = await openClient(more);
  const ran: Ran[] = [];
  const written = new Map<string, string>();
  const step = more.atEachStep ?? (() => Promise.resolve());
  const held = new Set<string>();
  const printed: string[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    fetch: async (input, init) => {
      await step();
      const response = await world.fetch(input, init);
      await step();
      return response;
    },
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
    appendText: async (path, text) => {
      await step();
      if (path.startsWith("/full/")) throw new Error("ENOSPC");
      written.set(path, (written.get(path) ?? "") + text);
      await step();
    },
    holdFile: async (path) => {
      if (held.has(path)) return undefined;
      held.add(path);
      return async () => {
        held.delete(path);
      };
    },
    runProgram: async (command, input, environment) => {
      await step();
      ran.push({ command, input, environment });
      const code = more.endsWith?.(input) ?? 0;
      await step();
      return code;
    },
    print: (text) => printed.push(text),
    say: (line) => said.push(line),
  };
  return {
    ...world,
    terminal,
    written,
    held,
    ran,
    printed: () => printed.join(""),
    said: () => said.join("\n"),
  };
}
