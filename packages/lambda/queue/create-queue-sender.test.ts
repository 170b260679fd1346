import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { createQueueSender } from "./create-queue-sender.ts";

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

type Asked = { headers: Record<string, unknown>; body: string };

/** A queue that answers with these statuses, one after the other; `undefined`: never. */
async function startQueue(...statuses: (number | undefined)[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      asked.push({ headers: request.headers, body });
      const status = statuses[asked.length - 1];
      if (status !== undefined) response.writeHead(status).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const sender = createQueueSender({
    region: "eu-west-2",
    queueUrl: `http://127.0.0.1:${port}/123456789012/reports`,
    credentials: async () => ({
      accessKeyId: "AKID",
      secretAccessKey: "canary",
      sessionToken: "token",
    }),
  });
  return { asked, sender };
}

test("one signed request for each message, as SQS takes it", async () => {
  const { asked, sender } = await startQueue(200, 200);
  await sender.enqueue([{ a: 1 }, { a: 2 }]);
  expect(asked.map(({ body }) => JSON.parse(JSON.parse(body).MessageBody))).toEqual([
    { a: 1 },
    { a: 2 },
  ]);
  expect(asked[0]?.headers).toMatchObject({
    "x-amz-target": "AmazonSQS.SendMessage",
    "content-type": "application/x-amz-json-1.0",
    "x-amz-security-token": "token",
    authorization: expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/eu-west-2\/sqs\/aws4_request, SignedHeaders=/,
    ),
  });
  expect(JSON.stringify(asked)).not.toContain("canary");
});

test("trouble for a moment is tried once more, and a refusal is never taken for sent", async () => {
  const once = await startQueue(500, 200);
  await once.sender.enqueue([{ a: 1 }]);
  expect(once.asked).toHaveLength(2);
  const refused = await startQueue(403);
  await expect(refused.sender.enqueue([{ a: 1 }])).rejects.toThrow("403");
  const down = await startQueue(500, 500);
  await expect(down.sender.enqueue([{ a: 1 }])).rejects.toThrow("500");
});

test("a queue that does not answer is given up in time", async () => {
  const { sender } = await startQueue(undefined);
  await expect(sender.enqueue([{ a: 1 }])).rejects.toThrow(/timeout|aborted/i);
}, 8_000);
