import type { AccessWorld, KeyName } from "./access-world.ts";
import { withKey } from "./access-world.ts";

/** Headers of a call that writes, with a key at hand and an Idempotency-Key. */
export function once(idempotencyKey: string, name: KeyName = "sender"): Record<string, string> {
  return { ...withKey(name), "idempotency-key": idempotencyKey };
}

/** Calls the API in process and gives status, headers, text and JSON. */
export async function callAs(
  { app }: Pick<AccessWorld, "app">,
  path: string,
  body: unknown,
  headers: Record<string, string>,
  method = "POST",
) {
  const response = await app.request(path, {
    method,
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>,
  };
}

type SentItem = {
  readonly decision: boolean;
  readonly sendId?: string;
  readonly context: Readonly<Record<string, unknown>> & { readonly code: string };
};

/** `POST /contact/v1/sends`: the status, the whole answer and its items. */
export async function postSends(
  world: Pick<AccessWorld, "app">,
  items: readonly unknown[],
  headers: Record<string, string> = once("first"),
) {
  const answered = await callAs(world, "/contact/v1/sends", { items }, headers);
  return { ...answered, items: (answered.json["items"] ?? []) as readonly SentItem[] };
}

type PermitAnswer = SentItem & { readonly permit?: string; readonly permitEndsAt?: string };

/** `POST /contact/v1/permits`: the status and the answer. */
export async function askPermit(
  world: Pick<AccessWorld, "app">,
  item: unknown,
  headers: Record<string, string> = once("permit"),
) {
  const answered = await callAs(world, "/contact/v1/permits", item, headers);
  return { ...answered, json: answered.json as unknown as PermitAnswer };
}

/** `POST /contact/v1/permits/redeem`, by another program than the one that asked, unless said. */
export async function redeem(
  world: Pick<AccessWorld, "app">,
  permit: unknown,
  item: object,
  headers: Record<string, string> = once("redeem", "sender2"),
) {
  const body = { ...item, permit };
  const answered = await callAs(world, "/contact/v1/permits/redeem", body, headers);
  return { ...answered, json: answered.json as unknown as SentItem & { readonly code?: string } };
}
