import {
  type Instant,
  isParentId,
  type LondonDate,
  type MatchWish,
  type ParentId,
  type RelationshipKind,
  type YesNoUnknown,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { objectionId, parseFittingBody } from "./fields.ts";
import type { NamedView, PupilView } from "./views.ts";

/** A parent on record beside whom an answer is laid. */
export type CandidateView = NamedView & {
  readonly kind: RelationshipKind;
  readonly livesWith: YesNoUnknown;
  readonly parentalResponsibility: YesNoUnknown;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly saysNo: boolean;
  /** True where the name is the one that was given. */
  readonly sameName: boolean;
  /** True where it was their link. */
  readonly theirLink: boolean;
};

/** A no that somebody must look at, and what there is to lay beside it. */
export type ToMatchView = {
  readonly pupil: PupilView;
  readonly objectionId: string;
  readonly why: "not_on_record" | "by_mistake" | "asked_less";
  readonly respondent: string;
  readonly ways: string;
  readonly since: Instant;
  readonly dueOn?: LondonDate | undefined;
  readonly isLate: boolean;
  readonly candidates: readonly CandidateView[];
};

const matchBody = z.object({
  objectionId,
  is: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("parent"), parentId: z.custom<ParentId>(isParentId) }),
    z.object({ kind: z.literal("carer") }),
  ]),
});

/** Reads whose no it is. */
export function parseMatchForm(body: unknown): MatchWish | undefined {
  return parseFittingBody(matchBody, body);
}
