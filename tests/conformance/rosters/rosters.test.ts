import { describe, expect, it, test } from "vitest";
import type { ReviewCounts } from "@elm-court/worker";
import { listUploads, reviewUpload, sharedRosters } from "./review-files.ts";

/** Every file, and what it must come to. A file that is added without a row here turns the test red. */
const expected: Readonly<Record<string, object>> = {
  "mavis/cohort_valid.csv": { inFile: 4, new: 3, heldBack: 0, blank: 1, contacts: 3 },
  "mavis/cohort_valid_extra_fields.csv": { inFile: 3, new: 3, heldBack: 0, contacts: 3 },
  "mavis/cohort_valid_instruction_row.csv": { inFile: 1, new: 1, heldBack: 0, contacts: 0 },
  "mavis/cohort_valid_iso_8859_1_encoding.csv": { inFile: 16, new: 16, heldBack: 0 },
  "mavis/cohort_valid_with_duplicates.csv": { inFile: 5, new: 4, blank: 1, heldBack: 0 },
  "mavis/cohort_invalid_fields.csv": { inFile: 21, new: 0, heldBack: 20, blank: 1 },
  "mavis/cohort_invalid_iso_8859_1_encoding.csv": { inFile: 1, new: 0, heldBack: 1 },
  "mavis/cohort_malformed.csv": { refused: true },
  "oneroster/oneroster-1.1-full.zip": { inFile: 6, new: 3, others: 3, contacts: 1, heldBack: 0 },
  "oneroster/oneroster-1.2-full.zip": { inFile: 6, new: 3, others: 3, contacts: 0, heldBack: 0 },
  "sds-2.1": { inFile: 8, new: 4, others: 4, contacts: 3, heldBack: 0 },
};

/** Rows by what becomes of them: together they must be all rows of the file. */
function rowsOf(counts: ReviewCounts): number {
  const { changed, alreadyHere, repeated, heldBack, blank, others } = counts;
  return counts.new + changed + alreadyHere + repeated + heldBack + blank + others;
}

describe.runIf(sharedRosters !== undefined)("roster files that nobody here wrote", () => {
  const uploads = sharedRosters === undefined ? [] : listUploads(sharedRosters);

  it("are all in the table", () => {
    expect(uploads.map(({ name }) => name).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(uploads)("$name: accepted rows, problems and groups", async ({ name, files }) => {
    const read = await reviewUpload(files);
    const isRefused = "refused" in read;
    const counts = isRefused ? undefined : { ...read.counts, contacts: read.contacts };
    expect(counts ?? { refused: isRefused }).toMatchObject(expected[name] ?? {});
    expect(isRefused ? 0 : rowsOf(read.counts)).toBe(counts?.inFile ?? 0);
    expect(isRefused ? "" : read.text).not.toMatch(/P@ssword123|Password1-/);
  });

  it("names, in the OneRoster sets, the agents who work at the school, and takes none of them for a parent", async () => {
    for (const upload of uploads.filter(({ name }) => name.startsWith("oneroster"))) {
      const read = await reviewUpload(upload.files);
      if ("refused" in read) throw new Error(read.refused);
      expect(
        read.problems.filter((one) => one.includes("agentSourcedIds: usr-222-123456")),
      ).not.toEqual([]);
    }
  });
});
