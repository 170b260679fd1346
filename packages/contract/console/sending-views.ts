import { type MessageStatus, reminderRefusals } from "@elm-court/domain";
import * as z from "zod/mini";
import { parseFittingBody } from "./fields.ts";

const kinds = ["explanation", "reminder"] as const;
export type SendingKind = (typeof kinds)[number];

/** What would go out now to these year groups, and how far the version has come. */
export type SendingView = {
  readonly yearGroups: readonly string[];
  readonly emails: number;
  /** Parents whom no email reaches, and for whom a letter can be printed. */
  readonly letters: number;
  /** Neither an email nor a letter reaches them. */
  readonly nowhere: number;
  /** Why parents in the audience get nothing now. */
  readonly kept: readonly { readonly why: KeptBack; readonly parents: number }[];
  /** Something of the kind was sent, or is to be sent, today. */
  readonly sentToday: boolean;
  /** How many emails of the version stand where. */
  readonly progress: readonly { readonly status: MessageStatus; readonly emails: number }[];
  /** Sendings that have not begun. */
  readonly waiting: readonly { readonly kind: SendingKind; readonly sendAt: string }[];
};

const keptBack = [
  "already_sent",
  "unclear",
  "orders_need_decision",
  "orders_no_information",
  ...reminderRefusals,
] as const;
/** Why a parent in the audience gets nothing now, of what the office can see something in. */
export type KeptBack = (typeof keptBack)[number];

/** Every reason there is, in the order in which it is shown. */
export function listKeptBack(): readonly KeptBack[] {
  return keptBack;
}

const years = z.optional(z.string().check(z.maxLength(200)));
const sendingQuery = z.object({ kind: z.enum(kinds), years });
const sendingBody = z.object({ kind: z.enum(kinds), years, again: z.boolean() });

const listed = (text: string | undefined): readonly string[] | undefined =>
  text === undefined || text === "" ? undefined : text.split(",");

type Asked = { readonly kind: SendingKind; readonly yearGroups: readonly string[] | undefined };

/** Reads what somebody looks at before they send: what, and to which year groups. */
export function parseSendingLookForm(query: unknown): Asked | undefined {
  const found = parseFittingBody(sendingQuery, query);
  return found && { kind: found.kind, yearGroups: listed(found.years) };
}

/** Reads what somebody asks to be sent. `again`: although something was sent that day. */
export function parseSendingForm(body: unknown): (Asked & { readonly again: boolean }) | undefined {
  const found = parseFittingBody(sendingBody, body);
  return found && { kind: found.kind, yearGroups: listed(found.years), again: found.again };
}
