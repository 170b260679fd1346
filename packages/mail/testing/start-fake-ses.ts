import { createServer, type ServerResponse } from "node:http";

export type FakeSes = {
  readonly endpoint: string;
  /** The form of every call, in order, whatever was answered. */
  readonly calls: URLSearchParams[];
  close(): Promise<void>;
};

export const sesAnswers = {
  accept: (response: ServerResponse) =>
    response
      .writeHead(200, { "content-type": "text/xml" })
      .end(
        '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>',
      ),
  error: (status: number, code: string) => (response: ServerResponse) =>
    response
      .writeHead(status, { "content-type": "text/xml" })
      .end(
        `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
      ),
  hang: () => undefined,
  hangUp: (response: ServerResponse) => response.destroy(),
  garbage: (response: ServerResponse) => response.writeHead(200).end("<SendRawEmailRes"),
  empty: (response: ServerResponse) => response.writeHead(200).end(),
};

/** An HTTP server in the place of SES: it reads each call whole, keeps it, and answers as told. */
export async function startFakeSes(
  answer: (response: ServerResponse) => unknown,
): Promise<FakeSes> {
  const calls: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      calls.push(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
