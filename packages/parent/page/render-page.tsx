import { information } from "@elm-court/content";
import type { JSX } from "solid-js";
import { NoHydration, renderToString } from "solid-js/web";
import { CheckPage } from "../answering/check-page.tsx";
import { ChildPage, childTitle } from "../answering/child-page.tsx";
import { QuestionPage, questionTitle } from "../answering/question-page.tsx";
import { SavedPage } from "../answering/saved-page.tsx";
import { AskCodePage, CodeWaitPage, TypeCodePage } from "../code/code-pages.tsx";
import { EarlierPage } from "../earlier/earlier-page.tsx";
import { InformationPage } from "../information/information-page.tsx";
import {
  EndingNotNowPage,
  EndingPendingPage,
  EndingStoppedPage,
  EndNoPage,
  StopPage,
} from "../ending/ending-pages.tsx";
import { PaperPage, PaperSavedPage } from "../paper-instead/paper-pages.tsx";
import { ReadPage } from "../reading/read-page.tsx";
import { ReadThanksPage } from "../reading/read-thanks-page.tsx";
import { ContactsPage } from "../contacts/contacts-page.tsx";
import { ReceiptPage } from "../receipt/receipt-page.tsx";
import { ReportPage, ReportSentPage } from "../report/report-pages.tsx";
import { StartPage, StartSentPage, StartWaitPage } from "../start/start-pages.tsx";
import { FinishedPage } from "../session/finished-page.tsx";
import { NotSavedPage } from "./not-saved-page.tsx";
import { NoticePage } from "./notice-page.tsx";
import { hasErrors, type Page } from "./page.ts";
import type { SchoolFrame } from "./school-frame.ts";

/** Solid's marks between texts: for a script that takes the page over, and there is none. Text cannot contain one. */
const textMark = "<!--!$-->";

export type RenderedPage = { readonly title: string; readonly body: string };

type Rendering = { readonly title: string; readonly component: () => JSX.Element };

function renderingOf(page: Page, school: SchoolFrame): Rendering {
  const { words } = school;
  const { say } = words;
  switch (page.page) {
    case "read":
      return {
        title: say("explanation.title"),
        component: () => <ReadPage view={page} school={school} />,
      };
    case "read_thanks":
      return { title: say("thanks.title"), component: () => <ReadThanksPage school={school} /> };
    case "question":
      return {
        title: questionTitle(page, words),
        component: () => <QuestionPage view={page} school={school} />,
      };
    case "child":
      return {
        title: childTitle(page, words),
        component: () => <ChildPage view={page} school={school} />,
      };
    case "check":
      return {
        title: say("check.title"),
        component: () => <CheckPage view={page} school={school} />,
      };
    case "saved":
      return {
        title: say("saved.title"),
        component: () => <SavedPage view={page} school={school} />,
      };
    case "ask_code":
      return {
        title: say("code.ask.title"),
        component: () => <AskCodePage view={page} school={school} />,
      };
    case "type_code":
      return {
        title: say("code.type.title"),
        component: () => <TypeCodePage view={page} school={school} />,
      };
    case "code_wait":
      return {
        title: say(`code.${page.why}.title`),
        component: () => <CodeWaitPage view={page} school={school} />,
      };
    case "earlier":
      return {
        title: say("earlier.title"),
        component: () => <EarlierPage view={page} school={school} />,
      };
    case "end_no":
      return {
        title: say("end_no.title"),
        component: () => <EndNoPage view={page} school={school} />,
      };
    case "ending_pending":
      return {
        title: say("end_no.pending.title"),
        component: () => <EndingPendingPage view={page} school={school} />,
      };
    case "ending_not_now":
      return {
        title: say("end_no.not_now.title"),
        component: () => <EndingNotNowPage school={school} />,
      };
    case "stop":
      return {
        title: say("stop.title"),
        component: () => <StopPage view={page} school={school} />,
      };
    case "ending_stopped":
      return {
        title: say(`stop.${page.outcome}.title`),
        component: () => <EndingStoppedPage view={page} school={school} />,
      };
    case "contacts":
      return {
        title: say("contacts.title"),
        component: () => <ContactsPage view={page} school={school} />,
      };
    case "receipt":
      return {
        title: say("receipt.title"),
        component: () => <ReceiptPage view={page} school={school} />,
      };
    case "report":
      return {
        title: say("report.title"),
        component: () => <ReportPage view={page} school={school} />,
      };
    case "report_sent":
      return {
        title: say("report.sent.title"),
        component: () => <ReportSentPage school={school} />,
      };
    case "start":
      return {
        title: say("start.title"),
        component: () => <StartPage view={page} school={school} />,
      };
    case "start_sent":
      return {
        title: say("start.sent.title"),
        component: () => <StartSentPage school={school} />,
      };
    case "start_wait":
      return {
        title: say(`start.${page.why}.title`),
        component: () => <StartWaitPage view={page} school={school} />,
      };
    case "finished":
      return {
        title: say("finished.title"),
        component: () => <FinishedPage school={school} />,
      };
    case "not_saved":
      return {
        title: say("not_saved.title"),
        component: () => <NotSavedPage view={page} school={school} />,
      };
    case "notice":
      return {
        title: say(`notice.${page.reason}.title`),
        component: () => <NoticePage view={page} school={school} />,
      };
    case "information":
      return {
        title: information[page.about].title,
        component: () => <InformationPage view={page} school={school} />,
      };
    case "paper":
      return {
        title: say("paper.title"),
        component: () => <PaperPage view={page} school={school} />,
      };
    case "paper_saved":
      return {
        title: say("paper.saved.title"),
        component: () => <PaperSavedPage school={school} />,
      };
  }
}

/** The page as text: its title (with "Error: " first where something must be mended) and its body. */
export function renderPage(page: Page, school: SchoolFrame): RenderedPage {
  const { title, component } = renderingOf(page, school);
  return {
    title: hasErrors(page) ? `${school.words.say("frame.error")}: ${title}` : title,
    body: renderToString(() => <NoHydration>{component()}</NoHydration>).replaceAll(textMark, ""),
  };
}
