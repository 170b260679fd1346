import type { ConsoleProblemCode } from "@elm-court/contract";
import type { Instant, LetterCode, SchoolSettings, StaffRole } from "@elm-court/domain";
import type {
  AnswerStore,
  CheckStore,
  ConsoleStore,
  DirectoryStore,
  ImportStore,
  ErrandStore,
  LinkStore,
  GoingLiveStore,
  KeyStore,
  MailingStore,
  ParentStore,
  PositionStore,
  PupilStore,
  ReportListStore,
  ReadinessStore,
  RosterStore,
  SafeguardingStore,
} from "@elm-court/store";
import type { ConsoleImports } from "./office/imports/import-deps.ts";
import type { SignInProvider } from "./sign-in/sign-in-provider.ts";

/** All that may be logged of a request: the route's pattern, never its path or its body, so that no pupil can get in. */
export type ConsoleLogEntry = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly code?: ConsoleProblemCode | undefined;
  readonly error?: string | undefined;
};

/** What the console is given: nothing else reaches a clock, randomness, the environment or the network. */
export type ConsoleDeps = {
  readonly store: AnswerStore &
    Pick<CheckStore, "loadBatch"> &
    ConsoleStore &
    DirectoryStore &
    ImportStore &
    Pick<ErrandStore, "addErrand"> &
    Pick<LinkStore, "addLink" | "addLetterCode" | "findLetterCode" | "stopLinks"> &
    Pick<MailingStore, "addMailing" | "listMailings" | "listMessages"> &
    Pick<GoingLiveStore, "listGoingLivePasses"> &
    KeyStore &
    Pick<ParentStore, "loadFamily"> &
    Pick<PositionStore, "listToolLags"> &
    PupilStore &
    ReportListStore &
    ReadinessStore &
    RosterStore &
    SafeguardingStore;
  readonly now: () => Instant;
  /** 256 bits as base64url. */
  readonly randomToken: () => string;
  /** 20 characters of A–Z, a–z and 0–9: the end of an id. */
  readonly randomId: () => string;
  /** A code for a letter, drawn anew. */
  readonly randomLetterCode: () => LetterCode;
  readonly settings: SchoolSettings;
  /** What browsers send as `Origin`, for example `https://api.elmcourt.example`. */
  readonly publicOrigin: string;
  /** Where the parents' pages are. */
  readonly portalOrigin: string;
  readonly signIn: SignInProvider;
  /** Where files can be brought in to; nothing where there is no such place. */
  readonly imports?: ConsoleImports | undefined;
  /** Which group of the school's directory, by id, has which role. A group that is not here has none. */
  readonly roleGroups: Readonly<Record<string, StaffRole>>;
  readonly log: (entry: ConsoleLogEntry) => void;
};
