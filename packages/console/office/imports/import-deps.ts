import type { Bucket } from "@elm-court/bucket";
import type { ImportId } from "@elm-court/domain";

/** Where files are sent to, and who is told to work on them. */
export type ConsoleImports = {
  readonly bucket: Bucket;
  readonly enqueue: (items: readonly { readonly importId: ImportId }[]) => Promise<void>;
};
