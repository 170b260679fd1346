import { machine } from "../machine.ts";
import { readWebhookEvent, type WebhookEvent } from "./webhook-event.ts";

/** A delivery to a webhook, as it came over the network: its headers, and its body before anything has parsed it. */
export type WebhookDelivery = {
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string | Uint8Array;
};

/** Why a delivery is not taken. */
export type WebhookProblem =
  "header_missing" | "signature_wrong" | "timestamp_off" | "body_unknown";

/** `id` is the same for each try of one delivery. */
export type VerifiedWebhook =
  | { readonly ok: true; readonly id: string; readonly event: WebhookEvent }
  | { readonly ok: false; readonly problem: WebhookProblem };

const toleranceSeconds = 5 * 60;
const prefix = "whsec_";

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  } catch {
    return undefined;
  }
}

function headerOf({ headers }: WebhookDelivery, name: string): string {
  if (headers instanceof Headers) return headers.get(name) ?? "";
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return (typeof found === "object" ? found[0] : found) ?? "";
}

type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

async function keyOf(secret: string): Promise<SigningKey> {
  const bytes = secret.startsWith(prefix) ? bytesOf(secret.slice(prefix.length)) : undefined;
  if (bytes === undefined || bytes.length === 0)
    throw new TypeError("The secret of a webhook is the whsec_… that was shown when it was made.");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", bytes, algorithm, false, ["verify"]);
}

/** True where one of the signatures (`v1,… v1,…`: two while a secret changes) is this key's; compared in constant time. */
async function isSigned(
  key: SigningKey,
  signatures: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const signature of signatures.split(" ")) {
    const [version, base64 = ""] = signature.split(",");
    const bytes = version === "v1" ? bytesOf(base64) : undefined;
    if (bytes !== undefined && (await crypto.subtle.verify("HMAC", key, bytes, signed)))
      return true;
  }
  return false;
}

/**
 * What a delivery says, if the school signed it at most five minutes before or after `now` (Standard Webhooks, symmetric signatures).
 * Throws `TypeError` for a secret that is none, nothing else. Answer it with 2xx and read the feed from the cursor that you have: a
 * webhook is a nudge, may come twice, and is never leave to send.
 */
export async function verifyWebhook(
  secret: string,
  delivery: WebhookDelivery,
  now: () => number = machine.now,
): Promise<VerifiedWebhook> {
  const key = await keyOf(secret);
  const id = headerOf(delivery, "webhook-id");
  const timestamp = headerOf(delivery, "webhook-timestamp");
  const signatures = headerOf(delivery, "webhook-signature");
  if (id === "" || signatures === "" || !/^\d{1,12}$/.test(timestamp))
    return { ok: false, problem: "header_missing" };
  const encoder = new TextEncoder();
  const body = typeof delivery.body === "string" ? encoder.encode(delivery.body) : delivery.body;
  const signed = Uint8Array.from([...encoder.encode(`${id}.${timestamp}.`), ...body]);
  if (!(await isSigned(key, signatures, signed))) return { ok: false, problem: "signature_wrong" };
  if (Math.abs(now() / 1000 - Number(timestamp)) > toleranceSeconds)
    return { ok: false, problem: "timestamp_off" };
  const event = readWebhookEvent(body);
  return event === undefined ? { ok: false, problem: "body_unknown" } : { ok: true, id, event };
}
