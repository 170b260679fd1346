import { channelOf, elmCourtSettings, instantOf, waysInUse } from "@elm-court/domain";
import type { CheckView } from "../answering/check-page.tsx";
import type { ChildView } from "../answering/child-page.tsx";
import type { QuestionView } from "../answering/question-page.tsx";
import type { SavedView } from "../answering/saved-page.tsx";
import type { EndNoView } from "../ending/ending-pages.tsx";
import type { EarlierView } from "../earlier/earlier-page.tsx";
import type { ReceiptView } from "../receipt/receipt-page.tsx";
import { nothingTyped, type TypedReport } from "../report/read-report.ts";
import { noticeReasons } from "./notice.ts";
import type { Page } from "./page.ts";

const ways = waysInUse(elmCourtSettings).map(({ channel }) => channel);

const question: QuestionView = { children: ["Amira", "Yusuf"], ways };

const child: ChildView = { number: 1, name: "Amira", ways, ticked: [] };

const check: CheckView = {
  back: "/answer",
  sentTo: undefined,
  cards: [
    {
      name: "Amira",
      change: "/answer/child/1",
      rows: ways.map((way) => ({ way, answer: way === "email" ? "do_not_object" : "no" })),
    },
    { name: "Yusuf", change: "/answer/child/2", rows: [{ way: "every", answer: "no" }] },
  ],
  who: { respondent: "parent", name: "", relationship: "" },
  errors: [],
  shown: "abcdefghijklmnopqrstuv",
};

const saved: SavedView = {
  at: instantOf(Date.UTC(2026, 2, 3, 14, 2)),
  children: [
    { name: "Amira", said: "nothing" },
    { name: "Yusuf", said: "all" },
    { name: "Zoe", said: { allowed: ["email"] } },
  ],
  bySomeoneElse: false,
};

const exceptEmail = { allExcept: [channelOf("email")] };

const noes: EndNoView["noes"] = [
  { number: "1", name: "Amira Haddad", no: exceptEmail },
  { number: "2", name: "Yusuf Haddad", no: "all" },
];

const earlier: EarlierView = {
  children: [
    {
      name: "Amira Haddad",
      no: exceptEmail,
      answers: [
        { at: saved.at, route: "website", objectsTo: "nothing" },
        { at: instantOf(Date.UTC(2026, 0, 12, 9, 30)), route: "paper", objectsTo: exceptEmail },
      ],
    },
    { name: "Yusuf Haddad", no: undefined, answers: [] },
  ],
};

const received: ReceiptView["answers"] = [
  {
    id: "ans_0123456789abcdefghij",
    child: "Amira Haddad",
    at: saved.at,
    route: "website",
    objectsTo: exceptEmail,
    explanationVersion: "1",
    standing: exceptEmail,
  },
  {
    id: "ans_abcdefghij0123456789",
    child: "Yusuf Haddad",
    at: saved.at,
    route: "paper",
    objectsTo: "nothing",
    explanationVersion: undefined,
    standing: undefined,
  },
];

const reported: TypedReport = {
  children: ["1"],
  what: "A text",
  when: "Last night",
  seen: "A member of staff asked to meet.",
  phone: "07700 900123",
};

/** Every state of every page: what the style sheet is purged by, and what sizes, words and accessibility are checked on. */
export const allStates: Readonly<Record<string, Page>> = {
  read: { page: "read", action: "/p/token" },
  readPublic: { page: "read", action: undefined },
  readNews: { page: "read", action: "/p/token", news: ["point.night", "clause.6.2"] },
  readError: { page: "read", action: "/p/token", error: "choose" },
  readThanks: { page: "read_thanks" },
  question: { page: "question", ...question },
  questionOneChild: {
    page: "question",
    ...question,
    children: ["Amira"],
    chosen: "no",
  },
  questionAgain: { page: "question", ...question, answeredAt: saved.at },
  questionNotSent: { page: "question", ...question, error: "not_sent" },
  questionError: {
    page: "question",
    ...question,
    error: "choose",
  },
  child: { page: "child", ...child },
  childTicked: { page: "child", ...child, number: 2, ticked: ["email"] },
  childNothing: { page: "child", ...child, error: "nothing" },
  childBoth: {
    page: "child",
    ...child,
    ticked: ["email", "none"],
    error: "both",
  },
  check: { page: "check", ...check },
  checkSharedInbox: { page: "check", ...check, sentTo: "Layla" },
  checkErrors: {
    page: "check",
    ...check,
    who: { respondent: "someone_else", name: "", relationship: "" },
    errors: ["changed", "respondent", "name", "relationship"],
  },
  checkNameTyped: {
    page: "check",
    ...check,
    who: { respondent: "parent", name: "Nana", relationship: "" },
    errors: ["respondentOrName"],
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
  typeCodeError: { page: "type_code", error: "wrong" },
  codeLocked: { page: "code_wait", why: "locked" },
  codesSentOften: { page: "code_wait", why: "sent_often" },
  earlier: { page: "earlier", ...earlier },
  endNo: { page: "end_no", noes },
  endNoError: { page: "end_no", noes, error: "choose" },
  endNoNone: { page: "end_no", noes: [] },
  endingPending: { page: "ending_pending", until: saved.at },
  endingNotNow: { page: "ending_not_now" },
  stop: { page: "stop", action: "/stop/token" },
  endingStopped: { page: "ending_stopped", outcome: "stopped", action: "/stop/token" },
  endingStoppedHere: { page: "ending_stopped", outcome: "stopped", action: undefined },
  endingNothing: { page: "ending_stopped", outcome: "nothing", action: "/stop/token" },
  endingTooLate: { page: "ending_stopped", outcome: "too_late", action: "/stop/token" },
  contacts: {
    page: "contacts",
    isOn: true,
    children: [
      {
        name: "Amira Haddad",
        lines: [
          {
            at: saved.at,
            channel: channelOf("email"),
            reason: "arrangements",
            staffName: "Mr Ade Cole",
          },
          {
            at: saved.at,
            channel: channelOf("text"),
            reason: "other_work",
            staffName: undefined,
          },
        ],
      },
      { name: "Yusuf Haddad", lines: [] },
    ],
  },
  contactsOff: { page: "contacts", isOn: false, children: [{ name: "Amira Haddad", lines: [] }] },
  receipt: { page: "receipt", name: "Layla Haddad", at: saved.at, answers: received },
  receiptNothing: { page: "receipt", name: "Layla Haddad", at: saved.at, answers: [] },
  report: { page: "report", children: ["Amira", "Yusuf"], typed: nothingTyped, errors: [] },
  reportOneChild: { page: "report", children: ["Amira"], typed: reported, errors: [] },
  reportErrors: {
    page: "report",
    children: ["Amira", "Yusuf"],
    typed: { ...reported, seen: "", phone: "soon" },
    errors: ["what_long", "when_long", "seen_empty", "phone_wrong"],
  },
  reportTooLong: {
    page: "report",
    children: ["Amira"],
    typed: { ...reported, seen: "Words. ".repeat(600) },
    errors: ["seen_long"],
  },
  reportNotSent: { page: "report", children: ["Amira"], typed: reported, errors: ["not_sent"] },
  reportSent: { page: "report_sent" },
  start: { page: "start", code: "", email: "" },
  startWithCode: { page: "start", code: "7KQ29XTR4MND", email: "" },
  startCodeShape: { page: "start", code: "7KQ2", email: "", error: "code_shape" },
  startCodeUnknown: { page: "start", code: "7KQ29XTR4MND", email: "", error: "code_unknown" },
  startEmailShape: { page: "start", code: "", email: "name", error: "email_shape" },
  startChoose: { page: "start", code: "", email: "", error: "choose" },
  startSent: { page: "start_sent" },
  startCodeOften: { page: "start_wait", why: "code_often" },
  startEmailOften: { page: "start_wait", why: "email_often" },
  finished: { page: "finished" },
  notSaved: { page: "not_saved", action: "/check", fields: [["respondent", "parent"]] },
  easyRead: { page: "information", about: "easy_read" },
  privacy: { page: "information", about: "privacy" },
  accessibility: { page: "information", about: "accessibility" },
  paper: { page: "paper", action: "/u/token" },
  paperSaved: { page: "paper_saved" },
  ...Object.fromEntries(
    noticeReasons.map((reason): [string, Page] => [`notice_${reason}`, { page: "notice", reason }]),
  ),
};
