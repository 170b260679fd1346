import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { dynoxideBinary } from "@elm-court/local";

const run = promisify(execFile);
const string = (name: string) => ({ AttributeName: name, AttributeType: "S" });
const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" },
  { AttributeName: range, KeyType: "RANGE" },
];
const schema = {
  Table: {
    TableName: "school",
    BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
    AttributeDefinitions: ["pk", "sk", "list", "listKey"].map(string),
    KeySchema: keySchema("pk", "sk"),
    GlobalSecondaryIndexes: [
      {
        IndexName: "list",
        KeySchema: keySchema("list", "listKey"),
        Projection: { ProjectionType: "ALL" },
      },
    ],
  },
};

/** One item with its attributes in DynamoDB's own JSON. */
export type ExportedItem = Readonly<Record<string, object>>;

/**
 * A database of the embedded DynamoDB with these items in `school`, written at one go: a hundred thousand puts over HTTP take minutes, and
 * an import of an export (DynamoDB's own format) seconds.
 */
export async function importItems(
  folder: string,
  dbPath: string,
  items: Iterable<ExportedItem>,
): Promise<void> {
  const source = join(folder, "export");
  await mkdir(join(source, "school", "data"), { recursive: true });
  const lines = Array.from(items, (Item) => `${JSON.stringify({ Item })}\n`).join("");
  await writeFile(join(source, "school", "data", "items.json.gz"), gzipSync(lines, { level: 1 }));
  await writeFile(join(folder, "schema.json"), JSON.stringify(schema));
  const binary = dynoxideBinary();
  if (binary === undefined) throw new Error("there is no embedded DynamoDB for this machine");
  const schemaFile = ["--schema", join(folder, "schema.json")];
  await run(binary, ["import", "--source", source, ...schemaFile, "--output", dbPath]);
  await rm(source, { recursive: true });
}
