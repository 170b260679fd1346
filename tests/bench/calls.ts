import { noon } from "../store/fixtures.ts";
import {
  batchBody,
  checkBody,
  keyHeaders,
  openBenchApi,
  openBenchStore,
  sendsBody,
} from "./bench-school.ts";
import { type CountedCall, countCalls } from "./count-calls.ts";

/** What one request to the staff tools' API asks of DynamoDB. */
async function callsOf(
  endpoint: string,
  path: string,
  body: string,
  idempotencyKey = "",
  method = "POST",
) {
  const opened = openBenchStore(endpoint);
  const calls = countCalls(opened.client);
  const response = await openBenchApi(opened).request(path, {
    method,
    headers: { ...keyHeaders, "idempotency-key": idempotencyKey },
    body,
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  opened.client.destroy();
  return { calls, text: await response.text() };
}

export async function callsOfCheck(endpoint: string): Promise<readonly CountedCall[]> {
  return (await callsOf(endpoint, "/access/v1/evaluation", checkBody(0))).calls;
}

export async function callsOfBatch(
  endpoint: string,
  count: number,
): Promise<readonly CountedCall[]> {
  return (await callsOf(endpoint, "/access/v1/evaluations", batchBody(count))).calls;
}

/** What the first permit of a school asks for, and what redeeming it does. */
export async function callsOfPermit(endpoint: string) {
  const body = checkBody(0);
  const asked = await callsOf(endpoint, "/contact/v1/permits", body, "ask");
  const { permit } = JSON.parse(asked.text) as { readonly permit: string };
  const redeeming = JSON.stringify({ ...(JSON.parse(body) as object), permit });
  const redeemed = await callsOf(endpoint, "/contact/v1/permits/redeem", redeeming, "redeem");
  return { asking: asked.calls, redeeming: redeemed.calls };
}

/** A call to send so many messages, the same call again, then how the first of them ended, and the record of it. */
export async function callsOfSends(endpoint: string, count: number) {
  const [path, body] = ["/contact/v1/sends", sendsBody(0, count)];
  const first = await callsOf(endpoint, path, body, `send-${count}`);
  const again = await callsOf(endpoint, path, body, `send-${count}`);
  if (again.text !== first.text) throw new Error("the repeat was answered otherwise");
  const sendId = /snd_\w+/.exec(first.text)?.[0] ?? "";
  const ended = JSON.stringify({ status: "sent" });
  const settling = await callsOf(endpoint, `${path}/${sendId}`, ended, "", "PATCH");
  const [item] = (JSON.parse(body) as { items: object[] }).items;
  const contact = JSON.stringify({ ...item, direction: "sent", at: noon, sendId });
  const recording = await callsOf(endpoint, "/contact/v1/records", contact, `record-${count}`);
  return {
    sending: first.calls,
    again: again.calls,
    settling: settling.calls,
    recording: recording.calls,
  };
}

/** The fewest calls for a batch about `count` pupils by one member of staff with one account: 100 keys each. */
export function fewestCalls(count: number): number {
  return Math.ceil((2 * count + 1 + 1 + 1) / 100);
}

/** “1 BatchGetItem, 5 read units”. */
export function callsText(calls: readonly CountedCall[]): string {
  const names = [...Map.groupBy(calls, ({ operation }) => operation)];
  const units = calls.reduce((sum, { readUnits }) => sum + readUnits, 0);
  const parts = names.map(([name, ofIt]) => `${ofIt.length} ${name}`);
  return [...parts, `${units} read units`].join(", ");
}
