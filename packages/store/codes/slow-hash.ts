import { scrypt } from "node:crypto";

const length = 32;

/**
 * A hash that takes tens of milliseconds, lower-case hex: a code is short, and whoever reads the table must not find out a million of
 * them before it has expired. The same text and salt give the same hash.
 */
export function slowHash(text: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(text, salt, length, (error, key) => {
      if (error === null) resolve(key.toString("hex"));
      else reject(error);
    });
  });
}
