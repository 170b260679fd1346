import type {
  AccountStanding,
  ExemptionKind,
  Instant,
  LondonDate,
  ReviewOutcome,
  SafeguardingDeed,
  StaffRole,
  VulnerableMark,
} from "@elm-court/domain";

/** Who is signed in, what they may open, and what every screen needs. */
export type MeView = {
  readonly staffId: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly schoolName: string;
  readonly urgentHelp: string;
  /** Whether files can be brought in here. */
  readonly hasImports: boolean;
  readonly ways: readonly { readonly channel: string; readonly name: string }[];
  /** The London date, and whether it is night there: what a form starts with. */
  readonly today: LondonDate;
  readonly isNight: boolean;
};

export type NamedView = { readonly id: string; readonly name: string };
export type PupilView = NamedView & {
  readonly yearGroup?: string | undefined;
  readonly left: boolean;
};

/** An exemption as a senior person sees it, with people by name. */
export type ExemptionView = {
  readonly id: string;
  readonly pupil: PupilView;
  readonly kind: ExemptionKind;
  readonly staff: readonly NamedView[];
  readonly ways: "all" | readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly author: NamedView;
  readonly recordedAt: Instant;
  readonly caseNumber: string;
  readonly words: string;
  readonly noAlternativeNight?: LondonDate | undefined;
  readonly urgent?: { readonly contactedAt: Instant; readonly recordedLate: boolean } | undefined;
  readonly reviewer?: NamedView | undefined;
  readonly reviewDueOn: LondonDate;
  readonly reviewIsLate: boolean;
  /** False for whoever gave it. */
  readonly mayReview: boolean;
  readonly review?:
    { readonly outcome: ReviewOutcome; readonly by: NamedView; readonly at: Instant } | undefined;
};

/** What is kept in `safeguarding` about one pupil. */
export type SafeguardingView = {
  readonly pupil: PupilView;
  readonly exemptions: readonly ExemptionView[];
  readonly vulnerableMark: VulnerableMark;
};

export type TrailView = {
  readonly by: NamedView;
  readonly did: SafeguardingDeed;
  readonly at: Instant;
};

/** A standing objection, for whoever may end it. */
export type ObjectionView = {
  readonly id: string;
  readonly respondent: string;
  readonly ways: string;
  readonly underReview: boolean;
  /** True when whoever took it down says that it was a mistake. */
  readonly doubted: boolean;
  readonly since: Instant;
  /** False for the pupil's own no, which is nobody's to end. */
  readonly mayEnd: boolean;
};

export type AccountView = {
  readonly id: string;
  readonly label: string;
  readonly way: string;
  readonly owner: string;
  readonly standing: AccountStanding;
  /** False for one's own, and for a personal one that the policy rules out. */
  readonly mayAgree: boolean;
};
