import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import type { TableName } from "../table/table.ts";
import { listIndex } from "./dynamo-table.ts";

const keySchema: CreateTableCommandInput["KeySchema"] = [
  { AttributeName: "pk", KeyType: "HASH" },
  { AttributeName: "sk", KeyType: "RANGE" },
];
const string = (name: string) => ({ AttributeName: name, AttributeType: "S" as const });

async function isThere(client: DynamoDBClient, name: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: name }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}

/** Creates the two tables where they are missing: for one machine and for tests. On AWS the deployment makes them. */
export async function createTables(
  client: DynamoDBClient,
  names: Readonly<Record<TableName, string>>,
): Promise<void> {
  if (!(await isThere(client, names.school)))
    await client.send(
      new CreateTableCommand({
        TableName: names.school,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [string("pk"), string("sk"), string("list"), string("listKey")],
        KeySchema: keySchema,
        GlobalSecondaryIndexes: [
          {
            IndexName: listIndex,
            KeySchema: [
              { AttributeName: "list", KeyType: "HASH" },
              { AttributeName: "listKey", KeyType: "RANGE" },
            ],
            Projection: { ProjectionType: "ALL" },
          },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
      }),
    );
  if (!(await isThere(client, names.safeguarding)))
    await client.send(
      new CreateTableCommand({
        TableName: names.safeguarding,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [string("pk"), string("sk")],
        KeySchema: keySchema,
      }),
    );
}
