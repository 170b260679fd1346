import * as z from "zod/mini";
import type { Patience } from "../calling/call-api.ts";
import { callFor } from "../calling/call-for.ts";
import type { Connection } from "../calling/exchange.ts";
import type { Result } from "../calling/result.ts";
import { type ContactQuestion, evaluationOf } from "../checking/contact-question.ts";

/** A contact that has happened, in either direction. */
export type PastContact = Pick<
  ContactQuestion,
  "staff" | "staffKind" | "pupil" | "way" | "account"
> & {
  readonly reason?: string | undefined;
  readonly direction: "sent" | "received";
  /** When it happened, an instant in UTC: `2026-11-24T12:00:00Z`. */
  readonly at: string;
  /** The send that it came of, where there was one. Without it the school counts it as recorded without a check. */
  readonly sendId?: string | undefined;
  /** 300 characters at most. */
  readonly note?: string | undefined;
};

/** A record that the school has. `checked`: a send stands behind it. */
export type Recorded = { readonly recordId: string; readonly checked: boolean };

const view = z.object({ recordId: z.string().check(z.minLength(1)), checked: z.boolean() });

/**
 * Records a contact after the fact (scope `record`; clauses 6.4 and 7.3). The same `idempotencyKey` is the same record. Never throws.
 */
export function record(
  connection: Connection,
  patience: Patience,
  contact: PastContact,
  idempotencyKey: string,
): Promise<Result<Recorded>> {
  const { direction, at, sendId, note, ...question } = contact;
  const { subject, action, resource } = evaluationOf(question);
  const body = { subject, action, resource, direction, at, sendId, note };
  const request = { method: "POST", path: "/contact/v1/records", body, idempotencyKey } as const;
  return callFor(connection, patience, request, view);
}
