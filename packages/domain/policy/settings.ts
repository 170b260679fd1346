import type { Instant } from "../time/instant.ts";
import type { Channel, PolicyWay } from "../contact/channel.ts";

/** One way of contact as a school uses it. `likeness` says which of the policy's four ways its account and advice rules follow. */
export type WaySetting = {
  readonly channel: Channel;
  readonly likeness: PolicyWay;
  readonly used: boolean;
  /** The name people know, for example "Teams chat". */
  readonly name: string;
  /** The name in other languages, by BCP 47 tag, where it is another one there. */
  readonly nameIn?: Readonly<Record<string, string>> | undefined;
};

/** Somebody's word for this school that a translation, as it read then, says what the English says. */
export type CheckedTranslation = {
  /** The id of the translation's version, for example `pl-1`. */
  readonly translation: string;
  /** SHA-256 of its texts: a word that is changed later has not been checked. */
  readonly textHash: string;
  readonly checkedBy: string;
  readonly checkedAt: Instant;
};

/** Words of the school's own: the English, and translations by BCP 47 tag. */
export type SchoolWords = { readonly en: string } & Readonly<Record<string, string>>;

/** Whom to ring when a child may be in danger. Deployed with the code, so it is there when the store is not. */
export type UrgentHelp = {
  readonly emergency: string;
  readonly leadName: string;
  readonly dayPhone: string;
  /** `undefined`: nobody answers at night, and the page says so. */
  readonly nightPhone: string | undefined;
};

/** What a school decides about the policy's open points. Phone numbers are text, as people dial them. */
export type SchoolSettings = {
  readonly schoolName: string;
  readonly officePhone: string;
  readonly officeEmail: string;
  readonly ways: readonly WaySetting[];
  /** What the question put to parents is not about, in words for parents. */
  readonly notAbout: readonly SchoolWords[];
  /** The translations that parents see. All others are drafts. */
  readonly checkedTranslations: readonly CheckedTranslation[];
  readonly urgentHelp: UrgentHelp;
  /** Clause 6.2 stands in the texting section. "all" is the stricter reading (ADR 0006). */
  readonly nightWays: "all" | readonly Channel[];
  /** Clause 8.4: whether a reply from an agreed account is denied too. `true` is the stricter reading (ADR 0007). */
  readonly socialReplyDeniedFromAgreedAccounts: boolean;
  /** London hours in which somebody answers the office telephone, Monday to Friday. */
  readonly officeHours: {
    readonly opensHour: number;
    readonly closesHour: number;
  };
};

/** The school's setting for a way; `undefined` when the school has no such way or does not use it. */
export function wayInUse(settings: SchoolSettings, channel: string): WaySetting | undefined {
  return settings.ways.find((way) => way.channel === channel && way.used);
}

/** The ways this school uses, in the order it lists them. */
export function waysInUse(settings: SchoolSettings): readonly WaySetting[] {
  return settings.ways.filter((way) => way.used);
}
