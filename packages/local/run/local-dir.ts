import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Where one machine keeps its data: `LOCAL_DIR`, or `.local` beside the project's README. */
export function localDir(): string {
  const named = process.env["LOCAL_DIR"] ?? "";
  const given = named.trim() === "" ? ".local" : named;
  return isAbsolute(given) ? given : join(projectRoot, given);
}

/** The port of the parents' pages; the API takes the next one. Throws `StartProblem` for a `PORT` that is none. */
export function portalPort(): number {
  const port = Number(process.env["PORT"] ?? "3000");
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
  throw new StartProblem(`PORT must be a number from 1 to 65534, not “${process.env["PORT"]}”.`);
}

/** Something that a person can mend before starting again: its message is all they need. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}
