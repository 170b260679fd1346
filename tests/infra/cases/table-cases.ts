import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createDynamoClient, createTables } from "@elm-court/store";
import { expect, it } from "vitest";
import type { Deployment } from "../deploying/deployment.ts";

const table = "aws:dynamodb/table:Table";

type Shape = {
  readonly attributes: readonly string[];
  readonly key: readonly (string | undefined)[];
  readonly indexes: readonly (readonly (string | undefined)[])[];
  readonly stream: string | undefined;
};

type Created = {
  readonly TableName: string;
  readonly AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
  readonly KeySchema: { AttributeName: string }[];
  readonly GlobalSecondaryIndexes?: {
    IndexName: string;
    KeySchema: { AttributeName: string }[];
    Projection: { ProjectionType: string };
  }[];
  readonly StreamSpecification?: { StreamViewType: string };
};

const namesIn = (keys: { AttributeName: string }[]) => keys.map((key) => key.AttributeName);

/** DynamoDB without any table, which writes down what it is asked to make. */
async function startEmptyDynamo(created: Created[]) {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    if (String(request.headers["x-amz-target"]).endsWith(".CreateTable")) {
      created.push(JSON.parse(body) as Created);
      response.end("{}");
    } else response.writeHead(400).end('{"__type":"ResourceNotFoundException"}');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** What packages/store asks of DynamoDB when it makes its tables on one machine. */
async function shapesInStore(): Promise<Map<string, Shape>> {
  const created: Created[] = [];
  const { server, endpoint } = await startEmptyDynamo(created);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = createDynamoClient({ endpoint, region: "eu-west-2", credentials });
  await createTables(client, { school: "school", safeguarding: "safeguarding" });
  client.destroy();
  server.close();
  return new Map(
    created.map((one) => [
      one.TableName,
      {
        attributes: one.AttributeDefinitions.map(
          ({ AttributeName, AttributeType }) => `${AttributeName} ${AttributeType}`,
        ),
        key: namesIn(one.KeySchema),
        indexes: (one.GlobalSecondaryIndexes ?? []).map((index) => [
          index.IndexName,
          ...namesIn(index.KeySchema),
          index.Projection.ProjectionType,
        ]),
        stream: one.StreamSpecification?.StreamViewType,
      },
    ]),
  );
}

function shapeOf({
  inputs,
}: {
  readonly inputs: Deployment["resources"][number]["inputs"];
}): Shape {
  type Attribute = { name: string; type: string };
  type Index = { name: string; hashKey: string; rangeKey: string; projectionType: string };
  return {
    attributes: inputs.attributes.map(({ name, type }: Attribute) => `${name} ${type}`),
    key: [inputs.hashKey, inputs.rangeKey],
    indexes: inputs.globalSecondaryIndexes.map((index: Index) => [
      index.name,
      index.hashKey,
      index.rangeKey,
      index.projectionType,
    ]),
    stream: inputs.streamViewType,
  };
}

/** Shape, safety and keys of the two tables. */
export function tableCases(deployment: () => Deployment): void {
  it("are exactly two, of the shape that packages/store works with", async () => {
    const inStore = await shapesInStore();
    const tables = deployment().ofType(table);
    expect(new Map(tables.map((one) => [one.name, shapeOf(one)]))).toEqual(
      new Map([
        ["SchoolTable", inStore.get("school")],
        ["SafeguardingTable", inStore.get("safeguarding")],
      ]),
    );
  });

  it.each(["SchoolTable", "SafeguardingTable"])(
    "%s can be restored to any second, and nobody deletes it by mistake",
    (name) => {
      expect(deployment().named(table, name).inputs).toMatchObject({
        pointInTimeRecovery: { enabled: true },
        deletionProtectionEnabled: true,
        billingMode: "PAY_PER_REQUEST",
      });
    },
  );

  it.each(["SchoolTable", "SafeguardingTable"])(
    "%s forgets by the attribute that packages/store writes",
    (name) => {
      expect(deployment().named(table, name).inputs.ttl).toEqual({
        attributeName: "expiresAtSeconds",
        enabled: true,
      });
    },
  );

  it("keep safeguarding under a key of its own, that turns and is slow to go", () => {
    const key = deployment().named("aws:kms/key:Key", "SafeguardingKey");
    expect(key.inputs).toMatchObject({ enableKeyRotation: true, deletionWindowInDays: 30 });
    expect(deployment().named(table, "SafeguardingTable").inputs.serverSideEncryption).toEqual({
      enabled: true,
      kmsKeyArn: "arn:aws:kms:eu-west-2:123456789012:key/SafeguardingKey",
    });
    expect(deployment().named(table, "SafeguardingTable").inputs.streamEnabled).toBe(false);
  });
}
