import {
  type Language,
  type LanguageId,
  languageOf,
  shownLanguages,
  type Words,
  wordsIn,
} from "@elm-court/content";
import type { SchoolSettings, UrgentHelp } from "@elm-court/domain";

/** What stands around every page: whose it is, in which language, and whom to ring. */
export type SchoolFrame = {
  readonly words: Words;
  /** The words of the language that was asked for, where the page itself is only in English. */
  readonly asked: Words;
  /** The languages that parents can choose: those that have been checked. */
  readonly languages: readonly Language[];
  readonly schoolName: string;
  readonly officePhone: string;
  readonly officeEmail: string;
  readonly urgentHelp: UrgentHelp;
  /** The name that people know of each way of contact. */
  readonly wayNames: ReadonlyMap<string, string>;
  /** What the question put to parents is not about. */
  readonly notAbout: readonly string[];
};

/** The frame of a school's pages, in a language. */
export function frameOf(
  settings: SchoolSettings,
  language: LanguageId = "en",
  asked: LanguageId = language,
): SchoolFrame {
  return {
    words: wordsIn(language),
    asked: wordsIn(asked),
    languages: shownLanguages(settings).map(languageOf),
    schoolName: settings.schoolName,
    officePhone: settings.officePhone,
    officeEmail: settings.officeEmail,
    urgentHelp: settings.urgentHelp,
    wayNames: new Map(
      settings.ways.map(({ channel, name, nameIn }) => [channel, nameIn?.[language] ?? name]),
    ),
    notAbout: settings.notAbout.map((words) => words[language] ?? words.en),
  };
}

/** The name of a way of contact. */
export function wayName({ wayNames }: SchoolFrame, channel: string): string {
  return wayNames.get(channel) ?? channel;
}

/** "Child in danger now? …" (product behaviour 26). */
export function urgentWords({ words, urgentHelp }: SchoolFrame): string {
  const { emergency, leadName: lead, dayPhone: day, nightPhone: night } = urgentHelp;
  return night === undefined
    ? words.say("frame.urgent_by_day", { emergency, lead, day })
    : words.say("frame.urgent", { emergency, lead, day, night });
}
