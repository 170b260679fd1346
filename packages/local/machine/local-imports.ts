import type { SQSClient } from "@aws-sdk/client-sqs";
import { type Bucket, createS3Bucket } from "@elm-court/bucket";
import type { Store } from "@elm-court/store";
import {
  createSqsQueue,
  handleImports,
  type QueuedImport,
  type StagedDeps,
} from "@elm-court/worker";
import { localAws } from "./local-aws.ts";
import { pollQueue } from "./poll-queue.ts";

type Shared = Pick<StagedDeps, "now"> & {
  readonly store: Store;
  readonly log: (entry: { readonly event: "import_failed"; readonly error: string }) => void;
};

/** Where browsers send files on this machine: the console's own origin, which hands them on to the bucket. */
const uploads = "/uploads";

/**
 * Imports as they are on AWS: a bucket by its own protocol, a queue, and somebody who works through it. A browser sends a file to the
 * console's own origin, because the emulator answers no browser's preflight.
 */
export function localImports(
  { bucketUrl, queueUrl }: { readonly bucketUrl: string; readonly queueUrl: string },
  sqs: SQSClient,
  publicOrigin: string,
): {
  readonly imports: {
    readonly bucket: Bucket;
    readonly enqueue: (items: readonly QueuedImport[]) => Promise<void>;
  };
  readonly apps: Readonly<Record<string, (request: Request) => Promise<Response>>>;
  readonly poll: (shared: Shared, signal: AbortSignal) => Promise<void>;
} {
  const bucket = createS3Bucket({ ...localAws, url: bucketUrl });
  const viaUs = async (key: string): Promise<string> =>
    (await bucket.uploadUrl(key)).replace(bucketUrl, `${publicOrigin}${uploads}`);
  const handOn = async (request: Request): Promise<Response> => {
    if (request.method !== "PUT") return new Response(undefined, { status: 405 });
    const { pathname, search } = new URL(request.url);
    const url = `${bucketUrl}${pathname.slice(uploads.length)}${search}`;
    return fetch(url, { method: "PUT", body: new Uint8Array(await request.arrayBuffer()) });
  };
  return {
    imports: {
      bucket: { ...bucket, uploadUrl: viaUs },
      enqueue: createSqsQueue<QueuedImport>(sqs, queueUrl).enqueue,
    },
    apps: { [uploads]: handOn },
    poll: ({ store, now, log }, signal) => {
      const onFailure = (error: unknown): void =>
        log({ event: "import_failed", error: error instanceof Error ? error.name : "unknown" });
      const deps = { store, now, bucket, onFailure };
      return pollQueue(sqs, queueUrl, (records) => handleImports(deps, records), signal);
    },
  };
}
