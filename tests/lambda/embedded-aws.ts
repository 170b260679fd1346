import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDynamoClient,
  createDynamoTable,
  createStore,
  createTables,
  type Store,
} from "@elm-court/store";
import { startDynoxide } from "@elm-court/local";
import { startMailbox } from "../../packages/local/machine/start-mailbox.ts";
import { startQueue } from "../../packages/local/machine/start-queue.ts";
import { functions } from "../../infra/functions.ts";
import { bundleFunction, type FunctionName } from "./bundle.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

export const frontDoorSecret = "canary-front-door-secret-0123456789abcdefghij";
export const publicOrigin = "https://parents.contact.elmcourt.example";
const credentials = { accessKeyId: "AKIDLOCAL", secretAccessKey: "canary-aws-secret" };

type Changes = Readonly<Record<string, string | undefined>>;

export type EmbeddedAws = {
  readonly store: Store;
  readonly queueUrl: string;
  readonly mailbox: string;
  /** Bundles the function, once, and starts it with the environment that the deployment gives it, changed as told. */
  readonly start: (
    name: FunctionName,
    changes?: Changes,
    timeoutMs?: number,
  ) => Promise<RunningFunction>;
  readonly stop: () => Promise<void>;
};

/** DynamoDB, SQS and SES on this machine, with our tables and queue, and a way to run functions against them. */
export async function startEmbeddedAws(): Promise<EmbeddedAws> {
  const folder = await mkdtemp(join(tmpdir(), "lambda-"));
  const dynamo = await startDynoxide(join(folder, "data.sqlite"));
  const queue = await startQueue(join(folder, "queue"));
  const mailbox = await startMailbox();
  const client = createDynamoClient({
    region: "eu-west-2",
    endpoint: dynamo.endpoint,
    credentials,
  });
  const tables = { school: "stage-school", safeguarding: "stage-safeguarding" };
  await createTables(client, tables);

  const deployed: Readonly<Record<string, string>> = {
    SCHOOL_TABLE: tables.school,
    SAFEGUARDING_TABLE: tables.safeguarding,
    MESSAGES_QUEUE_URL: queue.queueUrl,
    WEBHOOKS_QUEUE_URL: queue.webhooksQueueUrl,
    REPORTS_QUEUE_URL: queue.reportsQueueUrl,
    FEEDBACK_TOPIC_ARN: "arn:aws:sns:eu-west-2:000000000000:feedback",
    PUBLIC_ORIGIN: publicOrigin,
    API_ORIGIN: "https://api.contact.elmcourt.example",
    SIGN_IN_ISSUER: "https://127.0.0.1:1",
    SIGN_IN_TENANT: "none",
    SIGN_IN_CLIENT_ID: "console",
    SIGN_IN_SECRET_PARAMETER: "/elm-court-contact/stage/sign-in-client-secret",
    ROLE_GROUPS: "office=group-office,safeguarding_lead=group-safeguarding_lead",
    MAIL_FROM: "esafety@contact.elmcourt.example",
    MAIL_CONFIGURATION_SET: "stage-configuration-set",
    FRONT_DOOR_SECRET_SHA256: createHash("sha256").update(frontDoorSecret).digest("hex"),
  };
  const setByLambda = {
    AWS_REGION: "eu-west-2",
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: "canary-session-token",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    TZ: ":UTC",
    HOME: folder,
  };
  const emulators = {
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    AWS_ENDPOINT_URL_SQS: new URL(queue.queueUrl).origin,
    AWS_ENDPOINT_URL_SES: mailbox.endpoint,
  };
  const bundles = new Map<FunctionName, ReturnType<typeof bundleFunction>>();
  const running: RunningFunction[] = [];
  return {
    store: createStore(createDynamoTable(client, tables), randomUUID),
    queueUrl: queue.queueUrl,
    mailbox: mailbox.endpoint,
    start: async (name, changes = {}, timeoutMs) => {
      const bundle = bundles.get(name) ?? bundleFunction(name, folder);
      bundles.set(name, bundle);
      const asked = functions[name].environment.map((one) => [one, deployed[one] ?? ""]);
      const environment = {
        ...setByLambda,
        AWS_LAMBDA_FUNCTION_NAME: name,
        ...emulators,
        ...Object.fromEntries(asked),
        ...changes,
      };
      const given = Object.entries(environment).filter(([, value]) => value !== undefined);
      const started = await startFunction(
        name,
        (await bundle).path,
        Object.fromEntries(given) as Record<string, string>,
        timeoutMs,
      );
      running.push(started);
      return started;
    },
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
      client.destroy();
      await mailbox.stop();
      await queue.stop();
      await dynamo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
