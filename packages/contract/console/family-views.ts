import type {
  EmailStanding,
  Instant,
  LondonDate,
  MessageKind,
  MessageStatus,
  NotSentReason,
  OrdersNote,
  RelationshipKind,
  ToldStanding,
  ToldStep,
  YesNoUnknown,
} from "@elm-court/domain";
import type { NamedView, PupilView } from "./views.ts";

export type SentMessageView = {
  readonly kind: MessageKind;
  readonly status: MessageStatus;
  readonly notSentReason?: NotSentReason | undefined;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
};

/** A parent as the office sees them on a pupil's page. */
export type FamilyParentView = NamedView & {
  readonly kind: RelationshipKind;
  readonly parentalResponsibility: YesNoUnknown;
  readonly livesWith: YesNoUnknown;
  readonly ordersNote: OrdersNote;
  readonly email?: string | undefined;
  readonly emailStanding: EmailStanding;
  readonly phone?: string | undefined;
  readonly language?: string | undefined;
  readonly wantsPaper: boolean;
  readonly sharesEmail: boolean;
  readonly standing: ToldStanding;
  readonly step?: ToldStep | undefined;
  readonly otherChildren: readonly NamedView[];
  readonly messages: readonly SentMessageView[];
};

/** A no that stands, as the office that took it down sees it. Staff tools hold none of this. */
export type StandingNoView = {
  readonly respondent: string;
  readonly ways: string;
  readonly since: Instant;
  readonly underReview: boolean;
  readonly dueOn?: LondonDate | undefined;
  /** True when whoever took it down says that it was a mistake. */
  readonly doubted: boolean;
};

/** One thing that happened, in words, the latest first. */
export type ActivityView = { readonly at: Instant; readonly words: string };

/** A pupil's page for the office: who their parents are, what was said, what was sent, what happened. */
export type FamilyView = {
  readonly pupil: PupilView;
  readonly parents: readonly FamilyParentView[];
  readonly noes: readonly StandingNoView[];
  readonly activity: readonly ActivityView[];
};
