import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from "@aws-sdk/client-dynamodb";
import { type Item, type Key, type Table, type TableName, unread } from "../table/table.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { itemOf, keyAttributes, keyOf } from "./attributes.ts";
import { type TableNames, tableNameOf } from "./table-names.ts";
import { writeToDynamo } from "./write.ts";

const readDeadlineMs = 1000;

/** The index that every list is read from. */
export const listIndex = "list";

async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new StoreUnavailable("DynamoDB did not answer", { cause });
  }
}

const nameOf = ({ table, pk, sk }: Key): string => `${table} ${pk} ${sk}`;

/** How many keys were left; not a number when that is not said. */
function countOf(left: BatchGetItemCommandOutput["UnprocessedKeys"] = {}): number {
  return Object.values(left).reduce((sum, { Keys }) => sum + (Keys?.length ?? Number.NaN), 0);
}

/** The real tables. Reads of a decision are strong and never from an index; what is left unprocessed is not known. */
export function createDynamoTable(client: DynamoDBClient, names: TableNames): Table {
  async function getSome(
    keys: readonly Key[],
  ): Promise<readonly (Item | typeof unread | undefined)[]> {
    const request: Record<
      string,
      { Keys: ReturnType<typeof keyAttributes>[]; ConsistentRead: boolean }
    > = {};
    for (const key of keys) {
      const entry = (request[tableNameOf(names, key.table)] ??= { Keys: [], ConsistentRead: true });
      entry.Keys.push(keyAttributes(key));
    }
    const answer = await orUnavailable(
      client.send(new BatchGetItemCommand({ RequestItems: request }), {
        // Both tries together: a tool that waits longer has stopped listening.
        abortSignal: AbortSignal.timeout(readDeadlineMs),
      }),
    );
    const found = new Map<string, Item | typeof unread>();
    for (const table of ["school", "safeguarding"] as const) {
      const name = names[table] ?? "";
      for (const attributes of answer.Responses?.[name] ?? []) {
        const item = itemOf(table, attributes);
        found.set(nameOf(item), item);
      }
      for (const attributes of answer.UnprocessedKeys?.[name]?.Keys ?? [])
        found.set(nameOf(keyOf(table, attributes)), unread);
    }
    const items = keys.map((key) => found.get(nameOf(key)));
    // Of a key that was left and that we cannot place, all would be thought to be missing.
    if (items.filter((item) => item === unread).length !== countOf(answer.UnprocessedKeys))
      throw new StoreUnavailable("DynamoDB left keys unprocessed that it was not asked for");
    return items;
  }

  /** As `getSome`, and whole or not at all. */
  async function getMany(keys: readonly Key[]): Promise<readonly (Item | undefined)[]> {
    const items = await getSome(keys);
    return items.map((item) => {
      if (item === unread) throw new StoreUnavailable("DynamoDB left keys unprocessed");
      return item;
    });
  }

  async function queryAll(
    input: Omit<QueryCommandInput, "TableName">,
    table: TableName = "school",
  ): Promise<Item[]> {
    const TableName = tableNameOf(names, table);
    const items: Item[] = [];
    let from: QueryCommandInput["ExclusiveStartKey"];
    do {
      const page: QueryCommandOutput = await orUnavailable(
        client.send(new QueryCommand({ ...input, TableName, ExclusiveStartKey: from })),
      );
      for (const attributes of page.Items ?? []) items.push(itemOf(table, attributes));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  }

  return {
    getMany,
    getSome,
    query: (pk, skPrefix, table) =>
      queryAll(
        {
          ConsistentRead: true,
          KeyConditionExpression:
            skPrefix === "" ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
          ExpressionAttributeValues: {
            ":pk": { S: pk },
            ...(skPrefix === "" ? {} : { ":prefix": { S: skPrefix } }),
          },
        },
        table,
      ),
    list: (name) =>
      queryAll({
        IndexName: listIndex,
        KeyConditionExpression: "#list = :name",
        ExpressionAttributeNames: { "#list": "list" },
        ExpressionAttributeValues: { ":name": { S: name } },
      }),
    write: (writes) => writeToDynamo(client, names, writes),
  };
}
