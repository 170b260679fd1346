import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from "@aws-sdk/client-dynamodb-streams";
import { localAws } from "./local-aws.ts";

const pauseMs = 250;

async function startOfShards(streams: DynamoDBStreamsClient, arn: string): Promise<string[]> {
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: arn }));
  const iterators = await Promise.all(
    (StreamDescription?.Shards ?? []).map(({ ShardId }) =>
      streams.send(
        new GetShardIteratorCommand({
          StreamArn: arn,
          ShardId,
          ShardIteratorType: "TRIM_HORIZON",
        }),
      ),
    ),
  );
  return iterators.flatMap(({ ShardIterator }) => ShardIterator ?? []);
}

/**
 * Reads a table's stream from its oldest record on, as the event source of a Lambda would, until `signal` says stop. After a restart
 * every record comes again: what handles them must not mind. A batch that fails comes again too.
 */
export async function readStream(
  client: DynamoDBClient,
  endpoint: string,
  table: string,
  handle: (records: readonly _Record[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (Table?.LatestStreamArn === undefined) throw new Error(`table ${table} has no stream`);
  const streams = new DynamoDBStreamsClient({ ...localAws, endpoint });
  let iterators = await startOfShards(streams, Table.LatestStreamArn);
  while (!signal.aborted) {
    const next: string[] = [];
    for (const iterator of iterators) {
      try {
        const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
        if ((page.Records ?? []).length > 0) await handle(page.Records ?? []);
        if (page.NextShardIterator !== undefined) next.push(page.NextShardIterator);
      } catch {
        next.push(iterator);
      }
    }
    iterators = next.length > 0 ? next : await startOfShards(streams, Table.LatestStreamArn);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  streams.destroy();
}
