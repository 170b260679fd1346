import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { repository } from "./repository.ts";

/** How SST is told to bundle a handler. */
export type Bundling = {
  readonly minify?: boolean;
  readonly esbuild?: { readonly external?: readonly string[] };
};

type Handler = {
  readonly functionID: string;
  readonly handler: string;
  readonly properties: Bundling;
};

/** Stands in for the bundle: tests/lambda makes the real ones, and starts them. */
async function placeholder({ functionID, handler }: Handler) {
  if (!existsSync(join(repository, handler.replace(/\.handler$/, ".ts"))))
    return { errors: [`The function ${functionID} has no handler: there is no ${handler}`] };
  const out = join(repository, ".sst", "artifacts", `${functionID}-src`);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "lambda.mjs"), "");
  return { handler: "lambda.handler", out, errors: [], sourcemaps: [] };
}

async function answer(
  method: string,
  argument: Handler,
  bundled: Map<string, Bundling>,
): Promise<unknown> {
  switch (method) {
    case "Runtime.Build":
      bundled.set(argument.functionID, argument.properties);
      return await placeholder(argument);
    case "Provider.Aws.Bootstrap":
      return { asset: "sst-asset", assetEcrRegistryId: "", assetEcrUrl: "", state: "sst-state" };
    default:
      throw new Error(`rpc: can't find ${method}`);
  }
}

/** What SST's program asks of its command line: to bundle a handler, and where the account's buckets are. */
export async function startSstServer() {
  const bundled = new Map<string, Bundling>();
  const server = createServer((request, response) => {
    void text(request)
      .then(async (body) => {
        const { method, params } = JSON.parse(body) as { method: string; params: [Handler] };
        return { result: await answer(method, params[0], bundled) };
      })
      .catch((error: unknown) => ({ error: String(error) }))
      .then((reply) => response.end(JSON.stringify(reply)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    bundled,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  };
}
