import { mkdtemp, rm } from "node:fs/promises";
import { statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functions, notBundled } from "../../infra/functions.ts";
import { type Bundle, bundleFunction, functionNames } from "./bundle.ts";
import { ColdStartFailed, startFunction } from "./start-function.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundles-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Variables that fit: nothing is asked of what they name. */
const fitting: Readonly<Record<string, string>> = {
  AWS_REGION: "eu-west-2",
  SCHOOL_TABLE: "school",
  SAFEGUARDING_TABLE: "safeguarding",
  MESSAGES_QUEUE_URL: "https://sqs.eu-west-2.amazonaws.com/123456789012/messages",
  WEBHOOKS_QUEUE_URL: "https://sqs.eu-west-2.amazonaws.com/123456789012/webhooks",
  FEEDBACK_TOPIC_ARN: "arn:aws:sns:eu-west-2:123456789012:feedback",
  REPORTS_QUEUE_URL: "https://sqs.eu-west-2.amazonaws.com/123456789012/reports",
  PUBLIC_ORIGIN: "https://parents.contact.elmcourt.example",
  API_ORIGIN: "https://api.contact.elmcourt.example",
  SIGN_IN_ISSUER: "https://login.elmcourt.example/tenant",
  SIGN_IN_TENANT: "tenant",
  SIGN_IN_CLIENT_ID: "console",
  SIGN_IN_SECRET_PARAMETER: "/elm-court-contact/dev/sign-in-client-secret",
  ROLE_GROUPS: "office=group-1",
  MAIL_FROM: "esafety@contact.elmcourt.example",
  MAIL_CONFIGURATION_SET: "set",
  FRONT_DOOR_SECRET_SHA256: "0123456789abcdef".repeat(4),
};

describe.each(functionNames)("the bundle of %s", (name) => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleFunction(name, folder);
  });

  const asked: readonly string[] = ["AWS_REGION", ...functions[name].environment];
  const environment = Object.fromEntries(asked.map((one) => [one, fitting[one] ?? ""]));

  test("starts with what the deployment tells it, and prints nothing", async () => {
    const started = await startFunction(name, bundle.path, environment);
    expect(started.printed()).toBe("");
    await started.stop();
  });

  test("names everything that it was not told, which is all that the deployment tells it", async () => {
    const starting = startFunction(name, bundle.path, {});
    await expect(starting).rejects.toThrow(ColdStartFailed);
    const [, named = ""] =
      /missing or unfit: (.*)/.exec(await starting.then(String, ({ message }: Error) => message)) ??
      [];
    expect(named.split(", ").toSorted()).toEqual(asked.toSorted());
  });

  test.each(asked)("names %s alone where that is missing", async (missing) => {
    const { [missing]: _, ...others } = environment;
    await expect(startFunction(name, bundle.path, others)).rejects.toThrow(
      new RegExp(`missing or unfit: ${missing}\n`),
    );
  });

  test("is no heavier than its budget", () => {
    expect(statSync(bundle.path).size).toBeLessThanOrEqual(functions[name].bundleBytes);
  });

  test("carries everything that it imports, but for what is left out on purpose", () => {
    const left: readonly string[] = notBundled;
    const outside = Object.values(bundle.metafile.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external, path }) => external === true && !isBuiltin(path));
    expect(outside.filter(({ path }) => !left.includes(path))).toEqual([]);
    expect(outside.filter(({ kind }) => kind !== "dynamic-import")).toEqual([]);
  });
});

test("what has a shape is refused without it, and its value is not shown", async () => {
  const { path } = await bundleFunction("messages", folder);
  const starting = startFunction("messages", path, {
    ...fitting,
    PUBLIC_ORIGIN: "http://canary.example/",
    MAIL_FROM: "canary",
  });
  await expect(starting).rejects.toThrow("missing or unfit: PUBLIC_ORIGIN, MAIL_FROM\n");
  await expect(starting).rejects.not.toThrow("canary");
});

test("the front doors refuse a hash that is not one", async () => {
  for (const name of ["access", "parent", "console"] as const) {
    const { path } = await bundleFunction(name, folder);
    const environment = { ...fitting, FRONT_DOOR_SECRET_SHA256: "the secret itself" };
    await expect(startFunction(name, path, environment)).rejects.toThrow(
      "missing or unfit: FRONT_DOOR_SECRET_SHA256\n",
    );
  }
});
