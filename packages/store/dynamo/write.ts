import {
  type AttributeValue,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Condition, Write, Written } from "../table/table.ts";
import { attributesOf, keyAttributes } from "./attributes.ts";
import { type TableNames, tableNameOf } from "./table-names.ts";

function attributeOf(condition: Exclude<Condition, "absent">): readonly [string, AttributeValue] {
  if ("version" in condition) return ["version", { N: String(condition.version) }];
  return "status" in condition
    ? ["status", { S: condition.status }]
    : ["body", { S: condition.body }];
}

function conditionOf(condition: Condition) {
  if (condition === "absent") return { ConditionExpression: "attribute_not_exists(pk)" };
  const [name, value] = attributeOf(condition);
  return {
    ConditionExpression: "#name = :value",
    ExpressionAttributeNames: { "#name": name },
    ExpressionAttributeValues: { ":value": value },
  };
}

function transactItem(names: TableNames, write: Write): TransactWriteItem {
  if ("remove" in write)
    return {
      Delete: {
        TableName: tableNameOf(names, write.remove.table),
        Key: keyAttributes(write.remove),
        ...(write.onlyIf === undefined ? {} : conditionOf(write.onlyIf)),
      },
    };
  if ("check" in write)
    return {
      ConditionCheck: {
        TableName: tableNameOf(names, write.check.table),
        Key: keyAttributes(write.check),
        ...conditionOf(write.onlyIf),
      },
    };
  return {
    Put: {
      TableName: tableNameOf(names, write.put.table),
      Item: attributesOf(write.put),
      ...(write.onlyIf === undefined ? {} : conditionOf(write.onlyIf)),
    },
  };
}

/**
 * All of the writes or none. The SDK's own token makes its retries harmless; a retry above it is the caller's idempotency item.
 * A transaction that met another one on the same item comes back as not done with no failed place: read again and decide again.
 */
export async function writeToDynamo(
  client: DynamoDBClient,
  names: TableNames,
  writes: readonly Write[],
): Promise<Written> {
  try {
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: writes.map((write) => transactItem(names, write)),
      }),
    );
    return { done: true };
  } catch (cause) {
    if (cause instanceof TransactionCanceledException) {
      const codes = (cause.CancellationReasons ?? []).map((reason) => reason.Code);
      const failed = codes.flatMap((code, place) =>
        code === "ConditionalCheckFailed" ? [place] : [],
      );
      if (failed.length > 0 || codes.includes("TransactionConflict"))
        return { done: false, failed };
    }
    throw new StoreUnavailable("DynamoDB did not write", { cause });
  }
}
