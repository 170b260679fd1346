import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { bundleApp, bundleRun } from "./bundle-program.ts";
import { repository } from "./repository.ts";
import { type Bundling, startSstServer } from "./start-sst-server.ts";

export type Resource = {
  readonly type: string;
  readonly name: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- what Pulumi was given; each test reads a different shape of it
  readonly inputs: any;
  /** Inputs that the state of the deployment keeps encrypted. */
  readonly secretInputs: readonly string[];
  /** Not deleted when the stage is. */
  readonly isKept: boolean;
  readonly isProtected: boolean;
};

type App = { readonly name: string; readonly removal: string; readonly protect: boolean };

/** What one stage would be made of. */
export type Deployment = {
  readonly app: App;
  readonly secret: string;
  /** The client secret of the school's sign-in. */
  readonly signInSecret: string;
  readonly resources: readonly Resource[];
  /** How each function is bundled, by its name in the program. */
  readonly bundled: ReadonlyMap<string, Bundling>;
  ofType(type: string): readonly Resource[];
  named(type: string, name: string): Resource;
};

type Secrets = Pick<Deployment, "secret" | "signInSecret">;

async function record(bundle: string, server: string, secrets: Secrets): Promise<Resource[]> {
  const folder = await mkdtemp(join(tmpdir(), "deployment-"));
  const file = join(folder, "resources.json");
  const child = spawn(process.execPath, ["--no-warnings", "--enable-source-maps", bundle], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      SST_SERVER: server,
      SST_SECRET_FrontDoorSecret: secrets.secret,
      SST_SECRET_SignInClientSecret: secrets.signInSecret,
      AWS_REGION: "eu-west-2",
      RECORD_TO: file,
    },
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await once(child, "exit");
  const resources = await readFile(file, "utf8").catch(() => undefined);
  await rm(folder, { recursive: true });
  if (status !== 0 || resources === undefined)
    throw new Error(`The program ended with ${status}:\n${(await said).join("\n")}`);
  return JSON.parse(resources) as Resource[];
}

/** Runs the deployment of a stage against no AWS at all, handlers bundled as SST would. Throws with what went wrong. */
export async function deploy(stage: string): Promise<Deployment> {
  const { app } = (await import(pathToFileURL(await bundleApp(stage)).href)) as { app: App };
  const bundle = await bundleRun(stage, { ...app, stage });
  const secrets: Secrets = {
    secret: randomBytes(32).toString("hex"),
    signInSecret: randomBytes(32).toString("hex"),
  };
  const server = await startSstServer();
  try {
    const resources = await record(bundle, server.url, secrets);
    const ofType = (type: string) => resources.filter((one) => one.type === type);
    const named = (type: string, name: string) => {
      const found = ofType(type).find((one) => one.name === name);
      if (found === undefined) throw new Error(`${stage} has no ${type} “${name}”`);
      return found;
    };
    return { app, ...secrets, resources, bundled: server.bundled, ofType, named };
  } finally {
    await server.stop();
  }
}
