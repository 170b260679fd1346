import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { StartProblem } from "../run/local-dir.ts";

/**
 * One JSON line an entry, to `path`. What an entry may hold is fixed by the type of each package's log. Throws `StartProblem` when
 * it cannot be opened; a log that fails later is said once, and ends nothing.
 */
export async function openLog(path: string): Promise<{
  write: (entry: object) => void;
  stop: () => Promise<void>;
}> {
  const stream = createWriteStream(path, { flags: "a" });
  try {
    await once(stream, "open");
  } catch {
    throw new StartProblem(
      `The log ${path} cannot be written. Give yourself the right to, move it away, or use another folder: LOCAL_DIR=.local2 npm start`,
    );
  }
  let works = true;
  stream.on("error", () => {
    if (works) console.error(`The log ${path} cannot be written any more. Is the disk full?`);
    works = false;
  });
  return {
    write: (entry) => {
      if (works) stream.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
    },
    stop: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
