import type { Bucket } from "@elm-court/bucket";
import type { ImportStore } from "@elm-court/store";
import type { ImportDeps } from "../import-deps.ts";

/** What working on an import from its files to its end needs from outside. */
export type StagedDeps = Omit<ImportDeps, "store" | "recordedBy"> & {
  readonly store: ImportDeps["store"] & ImportStore;
  readonly bucket: Bucket;
};
