import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { largestFile } from "@elm-court/worker";

/** A file as the person at the keyboard names it: from where they are, not from where npm goes. */
export function pathAsTyped(typed: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), typed);
}

/** A file's bytes, and no more than it takes to see that it is too large. Throws what the file system throws. */
export async function readUpload(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: largestFile })) {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
