import { randomUUID } from "node:crypto";
import { elmCourtSettings } from "@elm-court/domain";
import { createMailer, createSesClient, type Mailer } from "@elm-court/mail";
import { createDynamoClient, createDynamoTable, createStore, type Store } from "@elm-court/store";
import { createSqsClient, createSqsQueue, type MessageQueue } from "@elm-court/worker";
import type { StageTable } from "./office/stage-table.ts";
import { localAws, localTables } from "./machine/local-aws.ts";

/** Whom the emails of this machine are from. */
export const localSender = "esafety@elmcourt.example";

/** The store of the school that runs on this machine. */
export function openStore(dynamodbEndpoint: string): Store {
  const client = createDynamoClient({ ...localAws, endpoint: dynamodbEndpoint });
  return createStore(createDynamoTable(client, localTables), randomUUID);
}

/** The store of a stage on AWS, with the caller's own rights there. It is not told where `safeguarding` is, so that nothing here reads it. */
export function openStageStore({ region, school }: StageTable): Store {
  return createStore(createDynamoTable(createDynamoClient({ region }), { school }), randomUUID);
}

/** The queue of messages that the worker of this machine reads. */
export function messagesQueueOf(queueUrl: string): MessageQueue {
  const endpoint = new URL(queueUrl).origin;
  return createSqsQueue(createSqsClient({ ...localAws, endpoint }), queueUrl);
}

/** Sends into the mailbox of this machine; nowhere, where there is none. */
export function mailerTo(mailbox: string | undefined): Mailer {
  if (mailbox === undefined) return { send: () => Promise.resolve({ outcome: "throttled" }) };
  return createMailer({
    client: createSesClient({ ...localAws, endpoint: mailbox }),
    from: { name: elmCourtSettings.schoolName, address: localSender },
  });
}
