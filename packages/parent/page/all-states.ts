import { elmCourtSettings, explanation, waysInUse } from "@elm-court/domain";
import type { CheckView } from "../answering/check-page.tsx";
import type { ChildView } from "../answering/child-page.tsx";
import type { QuestionView } from "../answering/question-page.tsx";
import type { SavedView } from "../answering/saved-page.tsx";
import { alwaysHolds } from "../answering/always-holds.ts";
import { codeErrors } from "../code/code-errors.ts";
import type { EarlierView } from "../earlier/earlier-page.tsx";
import { checkErrors } from "../answering/parse-who.ts";
import { childErrors } from "../answering/parse-ways.ts";
import { noticeReasons } from "./notice.ts";
import type { Page } from "./page.ts";

const wayNames = waysInUse(elmCourtSettings).map((way) => way.name);

const question: QuestionView = {
  children: "Amira and Yusuf",
  severalChildren: true,
  ways: wayNames,
  notAbout: elmCourtSettings.notAbout,
};

const child: ChildView = {
  number: 1,
  name: "Amira",
  ways: waysInUse(elmCourtSettings),
  ticked: [],
};

const check: CheckView = {
  back: "/answer",
  answeringAs: "I am answering as the person this was sent to",
  cards: ["Amira", "Yusuf"].map((name, index) => ({
    name,
    change: `/answer/child/${index + 1}`,
    rows:
      index === 0
        ? wayNames.map((way) => ({ way, answer: way === "Email" ? "I do not object" : "No" }))
        : [{ way: "Every way", answer: "No" }],
  })),
  who: { respondent: "parent", name: "", relationship: "" },
  errors: [],
  shown: "abcdefghijklmnopqrstuv",
};

const saved: SavedView = {
  on: "3 March 2026",
  clock: "14:02",
  children: [
    { name: "Amira", said: "nothing" },
    { name: "Yusuf", said: "all" },
    { name: "Zoe", said: { allowed: ["Email"] } },
  ],
  bySomeoneElse: false,
  always: alwaysHolds,
};

const earlier: EarlierView = {
  children: [
    {
      name: "Amira Haddad",
      no: "every way but Email",
      answers: [
        { when: "3 March 2026 at 14:02, on this website", said: "I do not object" },
        { when: "12 January 2026 at 09:30, on paper", said: "No to every way but Email" },
      ],
    },
    { name: "Yusuf Haddad", no: undefined, answers: [] },
  ],
};

/** Every state of every page: what the style sheet is purged by, and what sizes, words and accessibility are checked on. */
export const allStates: Readonly<Record<string, Page>> = {
  read: { page: "read", explanation, action: "/p/token" },
  readPublic: { page: "read", explanation, action: undefined },
  readError: { page: "read", explanation, action: "/p/token", error: "Choose a button" },
  readThanks: { page: "read_thanks" },
  question: { page: "question", ...question },
  questionOneChild: {
    page: "question",
    ...question,
    children: "Amira",
    severalChildren: false,
    chosen: "no",
  },
  questionAgain: { page: "question", ...question, answeredOn: "3 March 2026" },
  questionError: {
    page: "question",
    ...question,
    error: "Choose if staff can message Amira and Yusuf",
  },
  child: { page: "child", ...child },
  childTicked: { page: "child", ...child, number: 2, ticked: ["email"] },
  childNothing: { page: "child", ...child, error: childErrors("Amira").nothing },
  childBoth: {
    page: "child",
    ...child,
    ticked: ["email", "none"],
    error: childErrors("Amira").both,
  },
  check: { page: "check", ...check },
  checkErrors: {
    page: "check",
    ...check,
    who: { respondent: "someone_else", name: "", relationship: "" },
    errors: [
      checkErrors.changed,
      checkErrors.respondent,
      checkErrors.name,
      checkErrors.relationship,
    ],
  },
  checkNameTyped: {
    page: "check",
    ...check,
    who: { respondent: "parent", name: "Nana", relationship: "" },
    errors: [checkErrors.respondentOrName],
  },
  saved: { page: "saved", ...saved },
  savedBySomeoneElse: {
    page: "saved",
    ...saved,
    bySomeoneElse: true,
  },
  askCode: { page: "ask_code", byEmail: true },
  askCodeByPhone: { page: "ask_code", byEmail: false },
  typeCode: { page: "type_code" },
  typeCodeError: { page: "type_code", error: codeErrors.wrong },
  codeLocked: { page: "code_wait", why: "locked" },
  codesSentOften: { page: "code_wait", why: "sent_often" },
  earlier: { page: "earlier", ...earlier },
  finished: { page: "finished" },
  notSaved: { page: "not_saved", action: "/check", fields: [["respondent", "parent"]] },
  paper: { page: "paper", action: "/u/token" },
  paperSaved: { page: "paper_saved" },
  ...Object.fromEntries(
    noticeReasons.map((reason): [string, Page] => [`notice_${reason}`, { page: "notice", reason }]),
  ),
};
