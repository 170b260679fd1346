import type { Bucket } from "./bucket.ts";

/** A twin of the bucket for tests in process. What a browser would send is put with `put`. */
export function createMemoryBucket(): Bucket {
  const objects = new Map<string, Uint8Array>();
  return {
    uploadUrl: (key) => Promise.resolve(`memory:${key}`),
    put: (key, bytes) => {
      objects.set(key, bytes);
      return Promise.resolve();
    },
    get: (key) => Promise.resolve(objects.get(key)),
  };
}
