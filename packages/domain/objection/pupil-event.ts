import type { AnswerId, EndingId, ObjectionId, ParentId, StaffId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Answer } from "./answer.ts";
import type { Roll, Told } from "./contact-state.ts";
import type { ObjectedWays } from "./objected-ways.ts";
import type { SeniorDecision } from "./senior-decision.ts";

/** What an answer did to the respondent's own objection. */
export const answerEffects = [
  "objection_made",
  "objection_widened",
  "objection_kept",
  "objection_narrowed",
  "objection_ended",
  "no_objection",
] as const;
export type AnswerEffect = (typeof answerEffects)[number];

/** What happened to a pupil's record, in order. The state is nothing but these, applied one by one. */
export type PupilEvent =
  | { readonly type: "pupil_added"; readonly roll: Roll }
  | { readonly type: "roll_changed"; readonly roll: Roll }
  | {
      readonly type: "parent_told";
      readonly told: Told;
      readonly explanationVersion?: string | undefined;
    }
  | {
      readonly type: "answer_recorded";
      readonly answer: Answer;
      readonly effect: AnswerEffect;
      readonly objectionId: ObjectionId | undefined;
      /** What the respondent's objection covers from now; `undefined` when there is none. */
      readonly ways: ObjectedWays | undefined;
    }
  | {
      /** Whoever took the answer down says that it was a mistake. It ends nothing (ADR 32). */
      readonly type: "answer_doubted";
      readonly answerId: AnswerId;
      readonly by: StaffId;
      readonly at: Instant;
    }
  | {
      /** A senior person says whose a no is that came from somebody not on record: a parent's, or really a carer's. It ends nothing. */
      readonly type: "answer_matched";
      readonly objectionId: ObjectionId;
      readonly is:
        { readonly kind: "parent"; readonly parentId: ParentId } | { readonly kind: "carer" };
      readonly by: StaffId;
      readonly at: Instant;
    }
  | {
      readonly type: "objection_ended";
      readonly objectionId: ObjectionId;
      readonly decision: SeniorDecision;
    }
  | {
      /** The respondent took their own no back, a day after asking for it with a one-time code (product behaviour 2). */
      readonly type: "objection_withdrawn";
      readonly objectionId: ObjectionId;
      readonly parentId: ParentId;
      readonly endingId: EndingId;
      readonly askedAt: Instant;
    };
