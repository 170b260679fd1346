import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { Item, Key, Table, TableName } from "../table/table.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { attributesOf, itemOf, keyAttributes } from "./attributes.ts";
import { type TableNames, tableNameOf } from "./table-names.ts";
import { writeToDynamo } from "./write.ts";

const readDeadlineMs = 1000;
const putsPerCall = 25;
const putTries = 8;

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

/** The real tables. Reads of a decision are strong, never from an index, and fail whole: an unprocessed key is no answer. */
export function createDynamoTable(client: DynamoDBClient, names: TableNames): Table {
  async function getMany(keys: readonly Key[]): Promise<readonly (Item | undefined)[]> {
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
    if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0)
      throw new StoreUnavailable("DynamoDB left keys unprocessed");
    const found = new Map<string, Item>();
    for (const table of ["school", "safeguarding"] as const)
      for (const attributes of answer.Responses?.[names[table] ?? ""] ?? []) {
        const item = itemOf(table, attributes);
        found.set(nameOf(item), item);
      }
    return keys.map((key) => found.get(nameOf(key)));
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

  async function putSome(items: readonly Item[]): Promise<void> {
    const table = items[0]?.table;
    if (table === undefined) return;
    let waiting: Record<string, WriteRequest[]> = {
      [tableNameOf(names, table)]: items.map((item) => ({
        PutRequest: { Item: attributesOf(item) },
      })),
    };
    for (let tries = 0; tries < putTries; tries += 1) {
      const answer: BatchWriteItemCommandOutput = await orUnavailable(
        client.send(new BatchWriteItemCommand({ RequestItems: waiting })),
      );
      waiting = answer.UnprocessedItems ?? {};
      if (Object.keys(waiting).length === 0) return;
    }
    throw new StoreUnavailable("DynamoDB left writes unprocessed");
  }

  return {
    getMany,
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
    putMany: async (items) => {
      for (const table of ["school", "safeguarding"] as const) {
        const ofTable = items.filter((item) => item.table === table);
        for (let start = 0; start < ofTable.length; start += putsPerCall)
          await putSome(ofTable.slice(start, start + putsPerCall));
      }
    },
  };
}
