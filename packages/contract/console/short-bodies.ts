import {
  type ReviewOutcome,
  reviewOutcomes,
  seniorGrounds,
  type SeniorWish,
  type VulnerableMark,
  vulnerableMarks,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { londonDate, objectionId, parseFittingBody, shortText } from "./fields.ts";

const reviewBody = z.object({ outcome: z.enum(reviewOutcomes) });
const markBody = z.object({ mark: z.enum(vulnerableMarks) });
const agreementBody = z.object({ agree: z.boolean() });
const seniorBody = z.object({
  objectionId,
  ground: z.enum(seniorGrounds),
  evidence: shortText,
  evidenceOn: londonDate,
});

/** Reads what a reviewer sends. */
export function parseReviewForm(body: unknown): { readonly outcome: ReviewOutcome } | undefined {
  return parseFittingBody(reviewBody, body);
}

/** Reads what somebody says of a former pupil. */
export function parseMarkForm(body: unknown): { readonly mark: VulnerableMark } | undefined {
  return parseFittingBody(markBody, body);
}

/** Reads whether a line manager agrees an account. */
export function parseAgreementForm(body: unknown): { readonly agree: boolean } | undefined {
  return parseFittingBody(agreementBody, body);
}

/** Reads a senior decision. */
export function parseSeniorForm(body: unknown): SeniorWish | undefined {
  return parseFittingBody(seniorBody, body);
}
