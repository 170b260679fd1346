import type { CheckView } from "../answering/check-page.tsx";
import type { ChildView } from "../answering/child-page.tsx";
import type { QuestionView } from "../answering/question-page.tsx";
import type { SavedView } from "../answering/saved-page.tsx";
import type { AskCodeView, CodeWaitView, TypeCodeView } from "../code/code-pages.tsx";
import type { EarlierView } from "../earlier/earlier-page.tsx";
import type { InformationView } from "../information/information-page.tsx";
import type {
  EndingPendingView,
  EndingStoppedView,
  EndNoView,
  StopView,
} from "../ending/ending-pages.tsx";
import type { PaperView } from "../paper-instead/paper-pages.tsx";
import type { ReadView } from "../reading/read-page.tsx";
import type { ContactsView } from "../contacts/contacts-page.tsx";
import type { ReceiptView } from "../receipt/receipt-page.tsx";
import type { ReportView } from "../report/report-pages.tsx";
import type { StartView, StartWaitView } from "../start/start-pages.tsx";
import type { NotSavedView } from "./not-saved-page.tsx";
import type { NoticeView } from "./notice-page.tsx";

/** Every page a parent can see, with what it shows. */
export type Page =
  | ({ readonly page: "read" } & ReadView)
  | { readonly page: "read_thanks" }
  | ({ readonly page: "question" } & QuestionView)
  | ({ readonly page: "child" } & ChildView)
  | ({ readonly page: "check" } & CheckView)
  | ({ readonly page: "saved" } & SavedView)
  | ({ readonly page: "ask_code" } & AskCodeView)
  | ({ readonly page: "type_code" } & TypeCodeView)
  | ({ readonly page: "code_wait" } & CodeWaitView)
  | ({ readonly page: "earlier" } & EarlierView)
  | ({ readonly page: "end_no" } & EndNoView)
  | ({ readonly page: "ending_pending" } & EndingPendingView)
  | { readonly page: "ending_not_now" }
  | ({ readonly page: "stop" } & StopView)
  | ({ readonly page: "ending_stopped" } & EndingStoppedView)
  | ({ readonly page: "contacts" } & ContactsView)
  | ({ readonly page: "receipt" } & ReceiptView)
  | ({ readonly page: "report" } & ReportView)
  | { readonly page: "report_sent" }
  | ({ readonly page: "start" } & StartView)
  | { readonly page: "start_sent" }
  | ({ readonly page: "start_wait" } & StartWaitView)
  | { readonly page: "finished" }
  | ({ readonly page: "not_saved" } & NotSavedView)
  | ({ readonly page: "notice" } & NoticeView)
  | ({ readonly page: "information" } & InformationView)
  | ({ readonly page: "paper" } & PaperView)
  | { readonly page: "paper_saved" };

/** True when the page asks for something to be mended: its title says so first. */
export function hasErrors(page: Page): boolean {
  if ("error" in page) return page.error !== undefined;
  return "errors" in page && page.errors.length > 0;
}

/** Which pages are there in every language; the others are in English, and say so in the language that was asked for. */
const translated: Readonly<Record<Page["page"], boolean>> = {
  read: true,
  read_thanks: true,
  question: true,
  child: true,
  check: true,
  saved: true,
  ask_code: false,
  type_code: false,
  code_wait: false,
  earlier: false,
  end_no: false,
  ending_pending: false,
  ending_not_now: false,
  stop: false,
  ending_stopped: false,
  contacts: false,
  receipt: false,
  report: false,
  report_sent: false,
  start: false,
  start_sent: false,
  start_wait: false,
  finished: true,
  not_saved: true,
  notice: true,
  information: false,
  paper: true,
  paper_saved: true,
};

/** True when the page is there in every language. */
export function isTranslated({ page }: Page): boolean {
  return translated[page];
}
