import type { Connection } from "../calling/exchange.ts";
import { openConnection } from "../calling/open-connection.ts";
import { type ContactClient, createContactClient } from "../create-contact-client.ts";
import { CommandProblem, type Terminal } from "./terminal.ts";

/** What the options say of where to ask; the rest comes from the environment. A key is never an option: others could read it. */
export type ConnectionOptions = {
  readonly origin?: string | undefined;
  readonly keyFile?: string | undefined;
};

async function readKeyFile(terminal: Terminal, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await terminal.readBytes(path)).trim();
  } catch {
    throw new CommandProblem(`The key file ${path} cannot be read.`);
  }
}

/** Origin and key, or `CommandProblem` with what to set. */
async function readConnection(
  terminal: Terminal,
  options: ConnectionOptions,
): Promise<{ readonly origin: string; readonly key: string }> {
  const { environment } = terminal;
  const origin = options.origin ?? environment["ESAFETY_CONTACT_ORIGIN"] ?? "";
  if (origin === "")
    throw new CommandProblem(
      "Say where the school's service is: --origin https://api…, or ESAFETY_CONTACT_ORIGIN.",
    );
  const keyFile = options.keyFile ?? environment["ESAFETY_CONTACT_KEY_FILE"];
  const key =
    keyFile === undefined
      ? (environment["ESAFETY_CONTACT_KEY"] ?? "").trim()
      : await readKeyFile(terminal, keyFile);
  if (key === "")
    throw new CommandProblem(
      "There is no key: set ESAFETY_CONTACT_KEY, or name a file with --key-file.",
    );
  return { origin, key };
}

/** The connection that the options and the environment say. Throws `CommandProblem` for an origin or key that cannot work. */
export async function connectionOf(
  terminal: Terminal,
  options: ConnectionOptions,
): Promise<Connection> {
  const { origin, key } = await readConnection(terminal, options);
  const { fetch, now, wait, randomId } = terminal;
  try {
    return openConnection({ origin, key, fetch, now, wait, randomId });
  } catch (error) {
    throw new CommandProblem(error instanceof Error ? error.message : "That cannot work.");
  }
}

/** A client for a connection. */
export function clientOf(terminal: Terminal, connection: Connection): ContactClient {
  const { fetch, now, wait, randomId } = terminal;
  const { origin, key } = connection;
  return createContactClient({ origin, key, fetch, now, wait, randomId });
}

/** A client for what the options and the environment say. */
export async function connect(
  terminal: Terminal,
  options: ConnectionOptions,
): Promise<ContactClient> {
  return clientOf(terminal, await connectionOf(terminal, options));
}
