import type {
  AttributeValue,
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";

type Attributes = Record<string, AttributeValue>;
/** One call to DynamoDB: what it is, and for a read of many how many keys it named and what AWS would charge for it. */
export type CountedCall = {
  readonly operation: string;
  readonly keys: number;
  readonly readUnits: number;
};

const bytesPerUnit = 4096;
const bytesOf = (item: Attributes): number => Buffer.byteLength(JSON.stringify(item));

/** A strong read costs one unit for each 4 KB begun of each item, and one for an item that is not there. */
function unitsOf(keys: number, items: readonly Attributes[]): number {
  const found = items.reduce((sum, item) => sum + Math.ceil(bytesOf(item) / bytesPerUnit), 0);
  return found + keys - items.length;
}

/** Writes down every call that the client makes from now on, the second try of one as another. */
export function countCalls(client: DynamoDBClient): CountedCall[] {
  const calls: CountedCall[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        const operation = String(commandName).replace(/Command$/, "");
        const done = await next(request);
        const { RequestItems } = request.input as BatchGetItemCommandInput;
        if (operation !== "BatchGetItem") {
          calls.push({ operation, keys: 0, readUnits: 0 });
          return done;
        }
        const keys = Object.values(RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys).length;
        const { Responses = {} } = done.output as BatchGetItemCommandOutput;
        const readUnits = unitsOf(keys, Object.values(Responses).flat());
        calls.push({ operation, keys, readUnits });
        return done;
      },
    { step: "deserialize", name: "countCalls", priority: "high" },
  );
  return calls;
}
