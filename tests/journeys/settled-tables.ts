import type { RunFile } from "@elm-court/local";

type Scanned = { readonly Items: readonly object[]; readonly LastEvaluatedKey?: unknown };

async function scan(endpoint: string, table: string): Promise<string[]> {
  const items: string[] = [];
  let from: unknown;
  do {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDB_20120810.Scan",
        "x-amz-date": "20261124T120000Z",
        authorization:
          "AWS4-HMAC-SHA256 Credential=local/20261124/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
      },
      body: JSON.stringify({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }),
    });
    const { Items, LastEvaluatedKey } = (await response.json()) as Scanned;
    // The attributes of an item come in any order.
    items.push(...Items.map((item) => JSON.stringify(Object.entries(item).toSorted())));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return items.toSorted();
}

/** Every item of both tables of a running school, once its queues and streams have come to rest for a second. */
export async function settledTables({ dynamodb }: Pick<RunFile, "dynamodb">): Promise<string[]> {
  let last = "";
  for (let tries = 0; tries < 30; tries += 1) {
    const items = [...(await scan(dynamodb, "school")), ...(await scan(dynamodb, "safeguarding"))];
    const now = items.join("\n");
    if (now === last) return items;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("the tables did not come to rest in 30 seconds");
}
