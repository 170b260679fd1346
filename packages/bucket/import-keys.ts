import type { ImportId } from "@elm-court/domain";

/** Where the files of an import are, by their place among those that were chosen: no name of anybody's is in a key. */
export const fileKey = (id: ImportId, place: number): string => `imports/${id}/file-${place}`;

/** Where the lists of its review are. */
export const reviewKey = (id: ImportId): string => `imports/${id}/review.json`;
