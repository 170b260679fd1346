/** Objects by key: files that people bring in, and lists that are made of them. Thirty days later they are gone. */
export interface Bucket {
  /** Where a browser may PUT this object, and this one only, for five minutes. */
  uploadUrl(key: string): Promise<string>;
  /** Saves an object, in place of the one before. Throws `BucketUnavailable`. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** An object's bytes; `undefined` when there is none. Throws `BucketUnavailable`. */
  get(key: string): Promise<Uint8Array | undefined>;
}

/** The bucket did not answer, or not as it should. */
export class BucketUnavailable extends Error {
  override readonly name = "BucketUnavailable";
}
