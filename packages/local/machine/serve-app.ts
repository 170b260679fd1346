import { createAdaptorServer } from "@hono/node-server";
import { StartProblem } from "../run/local-dir.ts";
import { isTaken } from "./free-port.ts";
import { localOrigin } from "./local-origin.ts";

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves an app on 127.0.0.1. Throws `StartProblem` when the port is taken. */
export async function serveApp(
  fetch: Fetch,
  port: number,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  if (await isTaken(port))
    throw new StartProblem(
      `Port ${port} is taken. End the program that uses it, or choose another: PORT=${port + 10} npm start`,
    );
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    origin: localOrigin(port),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** Sends a visitor who typed `localhost` to the one public origin: forms are only taken from there (promise P7). */
export function onPublicOrigin(publicOrigin: string, fetch: Fetch): Fetch {
  const { host } = new URL(publicOrigin);
  return (request) => {
    const url = new URL(request.url);
    const isElsewhere = (request.headers.get("host") ?? host) !== host;
    return isElsewhere && request.method === "GET"
      ? Response.redirect(`${publicOrigin}${url.pathname}${url.search}`, 302)
      : fetch(request);
  };
}

/** One host name for two apps, as the router has it on AWS: the console under its path, the staff tools' API everywhere else. */
export function consoleOr(publicOrigin: string, consoleFetch: Fetch, apiFetch: Fetch): Fetch {
  const fromOurOrigin = onPublicOrigin(publicOrigin, consoleFetch);
  return (request) =>
    /^\/console(?:\/|$)/.test(new URL(request.url).pathname)
      ? fromOurOrigin(request)
      : apiFetch(request);
}
