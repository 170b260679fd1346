import { startFauxqs } from "fauxqs";
import { localAws } from "./local-aws.ts";

const visibilitySeconds = "60";
/** As on AWS: after so many tries a record is a dead letter. */
const triesOf = { messages: "5", webhooks: "10", feedback: "5", reports: "10" } as const;

export type LocalQueues = {
  readonly queueUrl: string;
  readonly webhooksQueueUrl: string;
  readonly feedbackQueueUrl: string;
  readonly reportsQueueUrl: string;
  readonly stop: () => Promise<void>;
};

/** SQS on this machine, with the queues of messages, of webhooks, of feedback and of reports and their dead letters; what waits in them outlives a restart. */
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
  return {
    queueUrl: urlOf("messages"),
    webhooksQueueUrl: urlOf("webhooks"),
    feedbackQueueUrl: urlOf("feedback"),
    reportsQueueUrl: urlOf("reports"),
    stop: () => server.stop(),
  };
}
