import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createAccessApp } from "@elm-court/access";
import { type ContactReport, elmCourtSettings, type Instant, instantOf } from "@elm-court/domain";
import { createGuideApp } from "@elm-court/guide";
import { createQueueSender } from "@elm-court/lambda";
import { createMailer, createSesClient } from "@elm-court/mail";
import { createParentApp } from "@elm-court/parent";
import { createDynamoClient, createDynamoTable, createStore, createTables } from "@elm-court/store";
import {
  createSqsClient,
  createSqsQueue,
  handleBatch,
  runMailings,
  settleEndings,
} from "@elm-court/worker";
import { localSender } from "./connect.ts";
import { byPath } from "./machine/by-path.ts";
import { localAws, localTables } from "./machine/local-aws.ts";
import { localOrigin } from "./machine/local-origin.ts";
import { localImports } from "./machine/local-imports.ts";
import { openConsole } from "./machine/open-console.ts";
import { openLog } from "./machine/log-file.ts";
import { pollFeedback } from "./machine/poll-feedback.ts";
import { pollQueue } from "./machine/poll-queue.ts";
import { pollReports } from "./machine/poll-reports.ts";
import { pollWebhooks } from "./machine/poll-webhooks.ts";
import { randomLetterCode, randomCode, randomId, randomToken } from "./machine/random-text.ts";
import { relayInTurn } from "./machine/relay-in-turn.ts";
import { readStream } from "./machine/read-stream.ts";
import { runEvery } from "./machine/run-every.ts";
import { consoleOr, onPublicOrigin, serveApp } from "./machine/serve-app.ts";
import { simulateFeedback } from "./machine/simulate-feedback.ts";
import { startDynamo } from "./machine/start-dynoxide.ts";
import { startMailbox } from "./machine/start-mailbox.ts";
import { startQueue } from "./machine/start-queue.ts";
import { forgetDynamo, identify, rememberDynamo } from "./run/process-identity.ts";
import { removeRunFile, type RunFile, writeRunFile } from "./run/run-file.ts";
import { describeSample } from "./sample/describe.ts";
import { loadSecrets, saveSecrets } from "./sample/secrets.ts";
import { seedSampleSchool } from "./sample/seed.ts";

const endingsEverySeconds = 30;
const mailingsEverySeconds = 5;

const clock = (): Instant => instantOf(Date.now());

/** Everything that was started, ended in the opposite order. */
function stopper(): { add: (stop: () => Promise<void>) => void; stopAll: () => Promise<void> } {
  const stops: (() => Promise<void>)[] = [];
  return {
    add: (stop) => stops.push(stop),
    stopAll: async () => {
      for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
    },
  };
}

export type RunningSchool = { readonly run: RunFile; readonly stop: () => Promise<void> };

/**
 * The whole product on one machine: real protocols, the real SDK, 127.0.0.1 only, data in `folder`.
 * `now` is its clock. Throws `StartProblem` with what to do, and leaves nothing running.
 */
export async function startSchool(
  folder: string,
  port: number,
  now: () => Instant = clock,
): Promise<RunningSchool> {
  await mkdir(folder, { recursive: true });
  const { add, stopAll } = stopper();
  try {
    return { run: await startAll(folder, port, now, add), stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function startAll(
  folder: string,
  port: number,
  now: () => Instant,
  add: (stop: () => Promise<void>) => void,
): Promise<RunFile> {
  const portal = localOrigin(port);
  const log = await openLog(join(folder, "log.jsonl"));
  add(log.stop);
  const dynamo = await startDynamo(join(folder, "dynamodb.sqlite"));
  add(async () => {
    await dynamo.stop();
    await forgetDynamo(folder);
  });
  if (dynamo.process !== undefined) await rememberDynamo(folder, dynamo.process);
  const client = createDynamoClient({ ...localAws, endpoint: dynamo.endpoint });
  await createTables(client, localTables);
  const store = createStore(createDynamoTable(client, localTables), randomUUID);
  const secrets = await loadSecrets(folder);
  if (!secrets.seeded) {
    await seedSampleSchool(store, secrets, now());
    await saveSecrets(folder, { ...secrets, seeded: true });
  }

  const queueServer = await startQueue(join(folder, "queue"));
  add(queueServer.stop);
  const mailbox = await startMailbox();
  add(mailbox.stop);

  const shared = { store, now, randomId, randomToken, settings: elmCourtSettings, log: log.write };
  const { queueUrl, webhooksQueueUrl, feedbackQueueUrl, reportsQueueUrl } = queueServer;
  const sqs = createSqsClient({ ...localAws, endpoint: new URL(queueUrl).origin });
  const reports = createQueueSender<ContactReport>({
    region: localAws.region,
    queueUrl: reportsQueueUrl,
    credentials: () => client.config.credentials(),
  });
  const parents = createParentApp({ ...shared, reports, publicOrigin: portal });
  add((await serveApp(onPublicOrigin(portal, parents.fetch), port)).stop);
  const publicOrigin = localOrigin(port + 1);
  const access = createAccessApp({
    ...shared,
    publicOrigin,
    pause: setTimeout,
    localWebhooks: true,
  });
  const bringing = localImports(
    { bucketUrl: queueServer.importsBucketUrl, queueUrl: queueServer.importsQueueUrl },
    sqs,
    publicOrigin,
  );
  const staffConsole = await openConsole(
    { ...shared, randomLetterCode, portalOrigin: portal, imports: bringing.imports },
    publicOrigin,
  );
  add(staffConsole.stop);
  const api = await serveApp(
    consoleOr(
      publicOrigin,
      staffConsole.fetch,
      byPath({ "/docs": createGuideApp().fetch, ...bringing.apps }, access.fetch),
    ),
    port + 1,
  );
  add(api.stop);

  const worker = {
    ...shared,
    randomCode,
    queue: createSqsQueue(sqs, queueUrl),
    deliveries: createSqsQueue(sqs, webhooksQueueUrl),
    mailer: simulateFeedback(
      createMailer({
        client: createSesClient({ ...localAws, endpoint: mailbox.endpoint }),
        from: { name: elmCourtSettings.schoolName, address: localSender },
      }),
      createSqsQueue(sqs, feedbackQueueUrl),
    ),
    publicOrigin: portal,
  };
  const stopping = new AbortController();
  const messages = pollQueue(sqs, queueUrl, (batch) => handleBatch(worker, batch), stopping.signal);
  const brought = bringing.poll(shared, stopping.signal);
  const webhooks = pollWebhooks(sqs, webhooksQueueUrl, shared, stopping.signal);
  const feedback = pollFeedback(sqs, feedbackQueueUrl, shared, stopping.signal);
  const reported = pollReports(sqs, reportsQueueUrl, shared, stopping.signal);
  const relayed = readStream(
    client,
    dynamo.endpoint,
    localTables.school,
    (records) => relayInTurn(worker, records),
    stopping.signal,
  );
  const endings = runEvery(endingsEverySeconds, () => settleEndings(worker), stopping.signal);
  const mailings = runEvery(
    mailingsEverySeconds,
    () => runMailings({ ...worker, store }),
    stopping.signal,
  );
  add(async () => {
    stopping.abort();
    await Promise.all([
      messages,
      brought,
      webhooks,
      feedback,
      reported,
      relayed,
      endings,
      mailings,
    ]);
  });

  const run: RunFile = {
    ...(await identify(process.pid)),
    portal,
    access: api.origin,
    docs: `${api.origin}/docs`,
    ...staffConsole.run,
    dynamodb: dynamo.endpoint,
    queue: queueUrl,
    mailbox: mailbox.endpoint,
    ...describeSample(secrets, portal),
  };
  await writeRunFile(folder, run);
  add(() => removeRunFile(folder));
  return run;
}
