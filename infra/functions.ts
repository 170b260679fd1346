type FunctionPlan = {
  /** Where the entry is; its bundle carries everything else. */
  readonly handler: string;
  readonly trigger: "url" | "queue" | "stream" | "schedule";
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly reservedConcurrency: number;
  /** Every environment variable that the entry reads, but for those that Lambda sets itself (AWS_REGION). None is a secret. */
  readonly environment: readonly string[];
  readonly logRetentionDays: number;
  /** The most that its minified bundle may weigh, in bytes: what it weighs now and a tenth, never above speed.md. */
  readonly bundleBytes: number;
};

/**
 * The functions, as plain data: the deployment and the tests of the bundles read the same. All of them are arm64, nodejs24.x.
 * The account must allow a hundred concurrent executions more than are reserved here, because AWS keeps those free.
 */
export const functions = {
  /**
   * The staff tools' API. 8 s: DynamoDB has one second to answer a check, and then the answer is a no; a sending begins nothing more
   * after 3 s, and its last read and write take 3 s at most. CloudFront would wait for 30 s.
   * Memory buys processor time, and a cold start is on the path of somebody who waits.
   */
  access: {
    handler: "packages/access/lambda.handler",
    trigger: "url",
    memoryMb: 1024,
    timeoutSeconds: 8,
    reservedConcurrency: 40,
    environment: ["SCHOOL_TABLE", "SAFEGUARDING_TABLE", "API_ORIGIN", "FRONT_DOOR_SECRET_SHA256"],
    logRetentionDays: 90,
    bundleBytes: 450_000,
  },
  /** The developers' guide: pages that were made when the product was built. It reads nothing and may do nothing. */
  guide: {
    handler: "packages/guide/lambda.handler",
    trigger: "url",
    memoryMb: 256,
    timeoutSeconds: 3,
    reservedConcurrency: 5,
    environment: ["FRONT_DOOR_SECRET_SHA256"],
    logRetentionDays: 90,
    bundleBytes: 350_000,
  },
  /** The parents' pages. 10 s: saving makes nine calls, most of them one after the other. It never hears of `safeguarding`. */
  parent: {
    handler: "packages/parent/lambda.handler",
    trigger: "url",
    memoryMb: 1024,
    timeoutSeconds: 10,
    reservedConcurrency: 40,
    environment: ["SCHOOL_TABLE", "PUBLIC_ORIGIN", "REPORTS_QUEUE_URL", "FRONT_DOOR_SECRET_SHA256"],
    logRetentionDays: 90,
    bundleBytes: 500_000,
  },
  /**
   * The console of the office and the safeguarding lead. 15 s: a file of some thousand rows is checked in one call. It alone both reads and
   * changes `safeguarding`, for people who have signed in; the secret of the sign-in is in SSM, and read when somebody first signs in.
   */
  console: {
    handler: "packages/console/lambda.handler",
    trigger: "url",
    memoryMb: 1024,
    timeoutSeconds: 15,
    reservedConcurrency: 10,
    environment: [
      "SCHOOL_TABLE",
      "SAFEGUARDING_TABLE",
      "API_ORIGIN",
      "PUBLIC_ORIGIN",
      "SIGN_IN_ISSUER",
      "SIGN_IN_TENANT",
      "SIGN_IN_CLIENT_ID",
      "SIGN_IN_SECRET_PARAMETER",
      "ROLE_GROUPS",
      "FRONT_DOOR_SECRET_SHA256",
    ],
    logRetentionDays: 90,
    bundleBytes: 900_000,
  },
  /**
   * Sends emails, five records a batch. 90 s: SES may take 12 s for one, DynamoDB up to 20 s, and a record is only begun
   * while there is time for it. The queue hides a record for six times as long. Two at once stay under SES's usual rate of 14 a second.
   */
  messages: {
    handler: "packages/worker/messages/lambda.handler",
    trigger: "queue",
    memoryMb: 512,
    timeoutSeconds: 90,
    reservedConcurrency: 2,
    environment: ["SCHOOL_TABLE", "PUBLIC_ORIGIN", "MAIL_FROM", "MAIL_CONFIGURATION_SET"],
    logRetentionDays: 90,
    bundleBytes: 632_000,
  },
  /**
   * Puts the receipt of each saved answer on the queue, and numbers for staff tools what happened to pupils. 60 s for a batch of ten;
   * a record that comes twice is one receipt, and one number.
   */
  relay: {
    handler: "packages/worker/relay/lambda.handler",
    trigger: "stream",
    memoryMb: 512,
    timeoutSeconds: 60,
    reservedConcurrency: 2,
    environment: ["SCHOOL_TABLE", "MESSAGES_QUEUE_URL", "WEBHOOKS_QUEUE_URL"],
    logRetentionDays: 90,
    bundleBytes: 416_000,
  },
  /**
   * Takes back the noes that parents asked to take back a day before. Behind by ten minutes at most, which errs towards no. 120 s: one
   * wish takes six calls, and a school has few at a time; what is not reached waits for the next run.
   */
  endings: {
    handler: "packages/worker/endings/lambda.handler",
    trigger: "schedule",
    memoryMb: 512,
    timeoutSeconds: 120,
    reservedConcurrency: 1,
    environment: ["SCHOOL_TABLE"],
    logRetentionDays: 90,
    bundleBytes: 365_000,
  },
  /**
   * Tells webhooks of changes, ten records a batch. 60 s: one delivery may take 5 s and its reads and writes 28 s, and a record is only
   * begun while there is time for it. The queue hides a record for six times as long.
   */
  webhooks: {
    handler: "packages/worker/webhooks/lambda.handler",
    trigger: "queue",
    memoryMb: 512,
    timeoutSeconds: 60,
    reservedConcurrency: 2,
    environment: ["SCHOOL_TABLE", "WEBHOOKS_QUEUE_URL"],
    logRetentionDays: 90,
    bundleBytes: 389_000,
  },
  /**
   * Takes in what SES says of our emails, ten records a batch. 60 s: each is a read and two writes, and is only begun while there is time
   * for it. The queue hides a record for six times as long. It sends nothing, and no address is open to the network.
   */
  feedback: {
    handler: "packages/worker/feedback/lambda.handler",
    trigger: "queue",
    memoryMb: 256,
    timeoutSeconds: 60,
    reservedConcurrency: 2,
    environment: ["SCHOOL_TABLE", "FEEDBACK_TOPIC_ARN"],
    logRetentionDays: 90,
    bundleBytes: 340_000,
  },
  /**
   * Puts what parents reported into `safeguarding`, five records a batch, and can read nothing there. 60 s: a record is only begun while
   * there are 15 s for its one write.
   */
  reports: {
    handler: "packages/worker/reports/lambda.handler",
    trigger: "queue",
    memoryMb: 256,
    timeoutSeconds: 60,
    reservedConcurrency: 2,
    environment: ["SAFEGUARDING_TABLE"],
    logRetentionDays: 90,
    bundleBytes: 320_000,
  },
  /**
   * Begins the sendings that are due, every five minutes, and says which stands still. 300 s: the rows of 2,000 parents are written in ten
   * seconds, and what is not reached waits for the next run: a row is written once.
   */
  mailings: {
    handler: "packages/worker/mailing/lambda.handler",
    trigger: "schedule",
    memoryMb: 512,
    timeoutSeconds: 300,
    reservedConcurrency: 1,
    environment: ["SCHOOL_TABLE", "MESSAGES_QUEUE_URL"],
    logRetentionDays: 90,
    bundleBytes: 420_000,
  },
  /** Looks whether a staff tool has fallen behind the feed. 30 s: a handful of tools, four reads each. */
  watch: {
    handler: "packages/worker/watch/lambda.handler",
    trigger: "schedule",
    memoryMb: 256,
    timeoutSeconds: 30,
    reservedConcurrency: 1,
    environment: ["SCHOOL_TABLE"],
    logRetentionDays: 90,
    bundleBytes: 320_000,
  },
} as const satisfies Record<string, FunctionPlan>;

/** What of the stream the relay hears of, by the beginning of its sort key. */
const relayed = ["EVENT#", "CHANGE#", "TEST#"];

/** How records reach the functions that nobody calls. Only what a handler reports as failed comes again. */
export const sources = {
  /** `maximumConcurrency` keeps SQS from taking out more than two can work on: a record turned away counts as a try. */
  messages: { batchSize: 5, maximumConcurrency: 2 },
  /** As for messages. */
  webhooks: { batchSize: 10, maximumConcurrency: 2 },
  /** As for messages. */
  feedback: { batchSize: 10, maximumConcurrency: 2 },
  /** As for messages. */
  reports: { batchSize: 5, maximumConcurrency: 2 },
  /** As often as the alarms look. */
  watch: { everyMinutes: 5 },
  /** A record that fails ten times goes to the dead letters, and the stream goes on. Only new submissions, errands, events, changes and tests of webhooks are. */
  relay: {
    batchSize: 10,
    retries: 10,
    bisectBatchOnError: true,
    filter: {
      eventName: ["INSERT"],
      dynamodb: {
        Keys: { sk: { S: ["SUBMISSION", "ERRAND", ...relayed.map((prefix) => ({ prefix }))] } },
      },
    },
  },
  endings: { everyMinutes: 10 },
  mailings: { everyMinutes: 5 },
} as const;

/**
 * Left out of every bundle (SST: `nodejs.esbuild.external`): the ways to find credentials on a laptop or a server, which the SDK
 * imports only when it needs them, a quarter of a bundle. Lambda puts a role's credentials into the environment; without them
 * nothing is found, and every answer is a no.
 */
export const notBundled = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
] as const;
