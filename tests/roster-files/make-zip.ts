import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip; what is said of it can be a lie, for files that are out to do harm. */
export type ZipEntry = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly saidSize?: number;
  readonly saidCrc?: number;
  readonly encrypted?: boolean;
};

function u16(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, at * 2));
  return bytes;
}

function u32(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number >>> 0, at * 4));
  return bytes;
}

/** Writes a zip with these entries, as they are said to be. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, saidSize, saidCrc, encrypted = false } of entries) {
    const packed = deflateRawSync(bytes);
    const named = Buffer.from(name, "utf8");
    const flags = 0x800 + (encrypted ? 1 : 0);
    const about = Buffer.concat([
      u16(20, flags, 8, 0, 0),
      u32(saidCrc ?? crc32(bytes), packed.length, saidSize ?? bytes.length),
      u16(named.length, 0),
    ]);
    const file = Buffer.concat([u32(0x04034b50), about, named, packed]);
    files.push(file);
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(20), about, u16(0, 0, 0), u32(0, offset), named]),
    );
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0, 0, entries.length, entries.length),
    u32(central.length, offset),
    u16(0),
  ]);
  return Buffer.concat([...files, central, end]);
}

/** Texts by name, as a zip. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  return makeZip(
    Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text, "utf8") })),
  );
}
