import { type Instant, isParentId, type ParentId } from "@elm-court/domain";
import * as z from "zod/mini";
import { parseFittingBody } from "./fields.ts";
import type { NamedView } from "./views.ts";

/** What a parent reported, for the safeguarding lead and the head alone. */
export type ReportView = {
  readonly id: string;
  readonly parent: NamedView;
  readonly pupils: readonly NamedView[];
  readonly what: string;
  readonly when: string;
  readonly seen: string;
  readonly phone: string;
  readonly sentAt: Instant;
};

const short = z.string().check(z.maxLength(200));
const reportBody = z.object({
  parentId: z.custom<ParentId>(isParentId),
  what: short,
  when: short,
  seen: z.string().check(z.maxLength(4000)),
  phone: short,
});

/** Reads what the office takes down of a contact that a parent reports. */
export function parseReportForm(body: unknown) {
  return parseFittingBody(reportBody, body);
}
