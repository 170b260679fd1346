import mailbox from "aws-ses-v2-local";
import { freePort } from "./free-port.ts";

/** SES on this machine: it takes what is sent and shows it in a web page. */
export async function startMailbox(): Promise<{
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}> {
  const port = await freePort();
  const server = await mailbox.default({ host: "127.0.0.1", port });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
