import { type Bucket, reviewKey } from "@elm-court/bucket";
import type { ImportId } from "@elm-court/domain";
import * as z from "zod/mini";

const document = z.object({
  lists: z.array(z.object({ title: z.string(), rows: z.array(z.array(z.string())) })),
  problems: z.array(z.array(z.string())),
});

/** What the worker keeps behind a review's numbers. */
export type ReviewDocument = z.output<typeof document>;

/** The lists of an import; none before it was read, and none once they were deleted. */
export async function readLists(bucket: Bucket, id: ImportId): Promise<ReviewDocument> {
  const bytes = await bucket.get(reviewKey(id));
  if (bytes === undefined) return { lists: [], problems: [] };
  return document.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
