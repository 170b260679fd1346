import { startFauxqs } from "fauxqs";
import { localAws } from "./local-aws.ts";

const visibilitySeconds = "60";
/** As on AWS: after so many tries a record is a dead letter. */
const triesOf = {
  messages: "5",
  webhooks: "10",
  feedback: "5",
  reports: "10",
  imports: "5",
} as const;

export type LocalQueues = {
  readonly queueUrl: string;
  readonly webhooksQueueUrl: string;
  readonly feedbackQueueUrl: string;
  readonly reportsQueueUrl: string;
  readonly importsQueueUrl: string;
  /** Where the objects of the bucket of imports are. */
  readonly importsBucketUrl: string;
  readonly stop: () => Promise<void>;
};

/** SQS on this machine, with the queues of messages, webhooks, feedback, reports and imports and their dead letters, and S3 with the bucket of imports; what waits in them outlives a restart. */
export async function startQueue(dataDir: string): Promise<LocalQueues> {
  const server = await startFauxqs({
    port: 0,
    host: "127.0.0.1",
    logger: false,
    dataDir,
    defaultRegion: localAws.region,
  });
  const urlOf = (name: string): string => `${server.address}/000000000000/${name}`;
  for (const [name, maxReceiveCount] of Object.entries(triesOf)) {
    const dead = server.createQueue(`${name}-dead-letters`);
    server.createQueue(name, {
      attributes: {
        VisibilityTimeout: visibilitySeconds,
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.queueArn, maxReceiveCount }),
      },
    });
  }
  server.createBucket("imports-bucket");
  return {
    queueUrl: urlOf("messages"),
    webhooksQueueUrl: urlOf("webhooks"),
    feedbackQueueUrl: urlOf("feedback"),
    reportsQueueUrl: urlOf("reports"),
    importsQueueUrl: urlOf("imports"),
    importsBucketUrl: `${server.address}/imports-bucket`,
    stop: () => server.stop(),
  };
}
