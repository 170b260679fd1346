import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { FileProblem } from "./file-problem.ts";

const mostEntries = 1_000;
const mostUnpacked = 150 * 1024 * 1024;
const encrypted = 0x1;

/** What is in a zip, by the names that were asked for. */
export type Unpacked = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that were not asked for, and not unpacked. */
  readonly others: readonly string[];
};

const problem = (message: string): FileProblem => ({ code: "bad_zip", message });

const damaged = problem(
  "The zip file is damaged, or is no zip file. Export it again, or unpack it and bring in the CSV files.",
);
const unsafe = problem(
  "The zip file holds a file that would be unpacked somewhere else (its name has “..” or begins with “/”). An export never does: do not trust it, and export it again.",
);
const tooLarge = problem(
  "Unpacked, the zip file would hold more than 150 MB, or more than 1,000 files. An export of one school never does: export it again, with fewer files.",
);
const locked = problem(
  "The file is protected by a password. Save it without one, and bring it in again.",
);

class Refused extends Error {
  readonly problem: FileProblem;
  constructor(found: FileProblem) {
    super(found.code);
    this.problem = found;
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if ((entry.generalPurposeBitFlag & encrypted) !== 0) throw new Refused(locked);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new Refused(damaged);
  return bytes;
}

async function unpackAll(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Unpacked> {
  const files = new Map<string, Uint8Array>();
  const others: string[] = [];
  // It refuses names that lead elsewhere, and never unpacks more of an entry than its header says.
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
  });
  if (zip.entryCount > mostEntries) throw new Refused(tooLarge);
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith("/")) continue;
    if (!isWanted(name) || files.has(name)) {
      others.push(name);
      continue;
    }
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked) throw new Refused(tooLarge);
    files.set(name, await unpack(zip, entry));
  }
  return { files, others };
}

/**
 * Unpacks, in memory, the files of a zip whose names are wanted: at most 150 MB, nothing that leads elsewhere, each with the checksum
 * that it should have. Anything else is a problem of the whole file.
 */
export async function openZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Unpacked | FileProblem> {
  try {
    return await unpackAll(bytes, isWanted);
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    const said = error instanceof Error ? error.message : "";
    return /relative path|absolute path|invalid characters/.test(said) ? unsafe : damaged;
  }
}

/** True for bytes that begin as a zip does: an Excel workbook is one too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
