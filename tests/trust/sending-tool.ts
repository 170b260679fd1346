import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { createAccessApp } from "@elm-court/access";
import { elmCourtSettings, type Instant, type PupilId } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { account, msA } from "../decisions/situation.ts";
import { aKey, key } from "../store/fixtures.ts";

const keyId = key("key_sender01");
const secret = "t".repeat(43);
const email = account("email");

/** Saves the key that sends. */
export async function addSendingKey(store: Store): Promise<void> {
  const scopes = ["send", "record"] as const;
  await store.saveKey(aKey({ id: keyId, scopes: [...scopes], secretHashes: [hashSecret(secret)] }));
}

export type SendAnswered = {
  readonly status: number;
  readonly text: string;
  readonly items: readonly {
    readonly decision: boolean;
    readonly sendId?: string;
    readonly context: { readonly code: string };
  }[];
};

/** One item: may Ms A email this pupil? `words` are kept with the send: they say which message it was. */
export const itemAbout = (pupilId: PupilId, words: string) => ({
  subject: { type: "staff", id: msA.id },
  action: {
    name: "email",
    properties: { reason: "other_work", reasonWords: words, account: email.id },
  },
  resource: { type: "pupil", id: pupilId },
});

/** A staff tool that sends: the API over this store, by this clock. */
export function openSendingTool(store: Store, now: () => Instant) {
  const app = createAccessApp({
    store,
    now,
    pause: async (milliseconds) => {
      await pause(milliseconds);
    },
    randomId: () => randomUUID().replaceAll("-", "").slice(0, 20),
    randomToken: () => "r".repeat(43),
    settings: elmCourtSettings,
    log: () => undefined,
  });
  const call = async (method: string, path: string, body: object, idempotencyKey?: string) => {
    const response = await app.request(path, {
      method,
      headers: {
        authorization: `Bearer ${writeApiKey(keyId, secret)}`,
        "content-type": "application/json",
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  return {
    /** `POST /contact/v1/sends`: one message to each. */
    send: async (pupilIds: readonly PupilId[], message: string): Promise<SendAnswered> => {
      const items = pupilIds.map((pupilId) => itemAbout(pupilId, message));
      const { status, text } = await call("POST", "/contact/v1/sends", { items }, message);
      const { items: answered = [] } = JSON.parse(text) as Partial<SendAnswered>;
      return { status, text, items: answered };
    },
    /** `PATCH /contact/v1/sends/{sendId}`. */
    settle: (sendId: string, status: "sent" | "failed") =>
      call("PATCH", `/contact/v1/sends/${sendId}`, { status }),
    /** `POST /contact/v1/records`, of a send or of nothing. */
    record: (pupilId: PupilId, at: Instant, name: string, sendId?: string) => {
      const { subject, resource, action } = itemAbout(pupilId, name);
      const body = { subject, resource, action, direction: "sent", at, sendId };
      return call("POST", "/contact/v1/records", body, name);
    },
  };
}
