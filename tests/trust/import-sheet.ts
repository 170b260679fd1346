import { createMemoryBucket, type Bucket, fileKey } from "@elm-court/bucket";
import { type ImportId, isImportId, makeId } from "@elm-court/domain";

/** The import that is killed. */
export const killedImport: ImportId = makeId(isImportId, "imp", "killed");

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A number as letters: names have no digits. */
function spelt(number: number): string {
  const rest = Math.floor(number / letters.length);
  return `${rest > 0 ? spelt(rest - 1) : ""}${letters[number % letters.length] ?? ""}`;
}

/** A wide sheet of so many pupils with two parents each, every tenth with a no. */
export function importSheet(rows: number): string {
  const header =
    "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_POSTCODE,CHILD_YEAR_GROUP,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_RELATIONSHIP,PARENT_1_SAYS_NO,PARENT_2_NAME,PARENT_2_PHONE,PARENT_2_RELATIONSHIP";
  const lines = Array.from({ length: rows }, (_, at) => {
    const name = spelt(at);
    const no = at % 10 === 0 ? "yes" : "";
    return `Child${name},Khan,2012-09-01,LS1 4AP,${7 + (at % 5)},Layla ${name},layla.${name}@families.example,mother,${no},Sam ${name},07700 900123,father`;
  });
  return [header, ...lines].join("\n");
}

/** A bucket that holds the sheet, the same in every process. */
export async function bucketWithSheet(rows: number): Promise<Bucket> {
  const bucket = createMemoryBucket();
  await bucket.put(fileKey(killedImport, 0), Buffer.from(importSheet(rows)));
  return bucket;
}
