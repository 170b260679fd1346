import { startFauxqs } from "fauxqs";
import { localAws } from "./local-aws.ts";

const visibilitySeconds = "60";
const triesBeforeDeadLetter = "5";

/** SQS on this machine, with the queue of messages and its dead letters; what waits in it outlives a restart. */
export async function startQueue(
  dataDir: string,
): Promise<{ readonly queueUrl: string; readonly stop: () => Promise<void> }> {
  const server = await startFauxqs({
    port: 0,
    host: "127.0.0.1",
    logger: false,
    dataDir,
    defaultRegion: localAws.region,
  });
  const dead = server.createQueue("messages-dead-letters");
  server.createQueue("messages", {
    attributes: {
      VisibilityTimeout: visibilitySeconds,
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: dead.queueArn,
        maxReceiveCount: triesBeforeDeadLetter,
      }),
    },
  });
  return {
    queueUrl: `${server.address}/000000000000/messages`,
    stop: () => server.stop(),
  };
}
