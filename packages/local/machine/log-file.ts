import { createWriteStream } from "node:fs";

/** One JSON line an entry, to `path`. What an entry may hold is fixed by the type of each package's log. */
export function openLog(path: string): {
  write: (entry: object) => void;
  stop: () => Promise<void>;
} {
  const stream = createWriteStream(path, { flags: "a" });
  return {
    write: (entry) => {
      stream.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
    },
    stop: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
