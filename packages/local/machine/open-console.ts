import { type ConsoleDeps, createConsoleApp, createOpenId } from "@elm-court/console";
import type { RunFile } from "../run/run-file.ts";
import { sampleRoleGroups, sampleSignIns, saveSampleSignIns } from "../sample/sign-ins.ts";
import { startSignIn } from "./start-sign-in.ts";

/** The console with a sign-in of its own, and everybody of the sample on its list. */
export async function openConsole(
  shared: Omit<ConsoleDeps, "publicOrigin" | "roleGroups" | "signIn">,
  publicOrigin: string,
): Promise<{
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly run: Pick<RunFile, "console" | "signIns">;
  readonly stop: () => Promise<void>;
}> {
  const provider = await startSignIn(publicOrigin);
  await saveSampleSignIns(shared.store, provider.issuer);
  const { fetch } = createConsoleApp({
    ...shared,
    publicOrigin,
    roleGroups: sampleRoleGroups,
    signIn: createOpenId({
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecret: () => Promise.resolve(provider.clientSecret),
      redirectUri: `${publicOrigin}/console/signed-in`,
      allowHttp: true,
    }),
  });
  return {
    fetch,
    run: {
      console: `${publicOrigin}/console`,
      signIns: sampleSignIns.map(({ role, name }) => ({
        role,
        name,
        how: `Open the console, press “Sign in”, and choose “${name}”.`,
      })),
    },
    stop: provider.stop,
  };
}
