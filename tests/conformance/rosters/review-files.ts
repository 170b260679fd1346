import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { instantOf } from "@elm-court/domain";
import { createMemoryStore } from "@elm-court/store";
import { countReview, reviewImport, type UploadedFile } from "@elm-court/worker";

// Beside the project, or beside the folder that its working copies are in.
const places = ["../../../../", "../../../../../"];

/** Roster files that nobody here wrote: beside the project, where they are there. They are never copied into it. */
export const sharedRosters: string | undefined = places
  .map((place) => new URL(`${place}shared/data/rosters/`, import.meta.url).pathname)
  .find((path) => existsSync(path));

/** Everything to bring in together: each file by itself, and each folder of a set. */
export function listUploads(
  folder: string,
): readonly { readonly name: string; readonly files: readonly UploadedFile[] }[] {
  const read = (path: string): UploadedFile => ({
    name: path.split("/").at(-1) ?? path,
    bytes: readFileSync(join(folder, path)),
  });
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
    return inside.some((path) => path.endsWith("users.csv"))
      ? [{ name: entry.name, files: inside.map(read) }]
      : inside.map((path) => ({ name: path, files: [read(path)] }));
  });
}

/** What becomes of an upload in an empty school: a row of the table. */
export async function reviewUpload(files: readonly UploadedFile[]): Promise<
  | { readonly refused: string }
  | {
      readonly readAs: string;
      readonly counts: ReturnType<typeof countReview>;
      readonly contacts: number;
      readonly problems: readonly string[];
      readonly text: string;
    }
> {
  const deps = {
    store: createMemoryStore(),
    now: () => instantOf(Date.UTC(2026, 10, 24, 12)),
    recordedBy: "office",
  };
  const review = await reviewImport(deps, files);
  if (review.outcome === "unusable") return { refused: review.problem.message };
  return {
    readAs: review.readAs,
    counts: countReview(review),
    contacts: review.plan.rows.reduce((sum, { row }) => sum + row.parents.length, 0),
    problems: review.problems.map(
      ({ file = "", rowNumber, column, value }) => `${file} row ${rowNumber} ${column}: ${value}`,
    ),
    text: JSON.stringify(review),
  };
}
