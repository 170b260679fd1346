import { sendAnswers } from "./answering/send-answers.ts";
import { showCheck } from "./answering/show-check.ts";
import { showSaved } from "./answering/show-saved.ts";
import { showChild, takeChild } from "./answering/child.ts";
import { showQuestion, takeGeneralAnswer } from "./answering/question.ts";
import { askCode, showAskCode } from "./code/ask-code.ts";
import { withProof } from "./code/proof.ts";
import { showTypeCode, typeCode } from "./code/type-code.ts";
import { showEarlier } from "./earlier/show-earlier.ts";
import { showInformation } from "./information/show-information.ts";
import { askEndNo, showEndNo, stopEndNo } from "./ending/end-no.ts";
import { showStop, stopByLink } from "./ending/stop-link.ts";
import { askForPaper, showPaper } from "./paper-instead/paper-instead.ts";
import { openLink } from "./reading/open-link.ts";
import { showExplanation, showPublicExplanation } from "./reading/show-explanation.ts";
import { showReadThanks } from "./reading/show-read-thanks.ts";
import { showContacts } from "./contacts/show-contacts.ts";
import { showReceipt } from "./receipt/show-receipt.ts";
import { sendReport, showReport, showReportSent } from "./report/report.ts";
import { showBegin, takeBegin } from "./start/begin.ts";
import { showStart, showStartSent, takeStart } from "./start/start.ts";
import type { ParentRoute } from "./route.ts";
import { finish, showFinished } from "./session/finish.ts";
import { withLink } from "./session/with-link.ts";
import { withSession } from "./session/with-session.ts";

/** Everything the parents' pages answer, and what each needs. HEAD goes with GET; all else is one 404. */
export const parentRoutes: readonly ParentRoute[] = [
  { method: "GET", path: "/", needs: "nothing", handle: showPublicExplanation },
  { method: "GET", path: "/easy-read", needs: "nothing", handle: showInformation("easy_read") },
  { method: "GET", path: "/privacy", needs: "nothing", handle: showInformation("privacy") },
  {
    method: "GET",
    path: "/accessibility",
    needs: "nothing",
    handle: showInformation("accessibility"),
  },
  {
    method: "GET",
    path: "/p/:token",
    needs: "answer_link",
    handle: withLink("answer", showExplanation),
  },
  { method: "POST", path: "/p/:token", needs: "answer_link", handle: withLink("answer", openLink) },
  { method: "GET", path: "/start", needs: "nothing", handle: showStart },
  { method: "POST", path: "/start", needs: "nothing", handle: takeStart },
  { method: "GET", path: "/start/sent", needs: "nothing", handle: showStartSent },
  { method: "GET", path: "/begin", needs: "session", handle: withSession(showBegin) },
  { method: "POST", path: "/begin", needs: "session", handle: withSession(takeBegin) },
  { method: "GET", path: "/read", needs: "session", handle: withSession(showReadThanks) },
  { method: "GET", path: "/answer", needs: "session", handle: withSession(showQuestion) },
  { method: "POST", path: "/answer", needs: "session", handle: withSession(takeGeneralAnswer) },
  { method: "GET", path: "/answer/child/:n", needs: "session", handle: withSession(showChild) },
  { method: "POST", path: "/answer/child/:n", needs: "session", handle: withSession(takeChild) },
  { method: "GET", path: "/check", needs: "session", handle: withSession(showCheck) },
  { method: "POST", path: "/check", needs: "session", handle: withSession(sendAnswers) },
  { method: "GET", path: "/saved", needs: "session", handle: withSession(showSaved) },
  { method: "GET", path: "/report", needs: "session", handle: withSession(showReport) },
  { method: "POST", path: "/report", needs: "session", handle: withSession(sendReport) },
  { method: "GET", path: "/report/sent", needs: "session", handle: withSession(showReportSent) },
  { method: "GET", path: "/code", needs: "session", handle: withSession(showAskCode) },
  { method: "POST", path: "/code", needs: "session", handle: withSession(askCode) },
  { method: "GET", path: "/code/type", needs: "session", handle: withSession(showTypeCode) },
  { method: "POST", path: "/code/type", needs: "session", handle: withSession(typeCode) },
  { method: "GET", path: "/earlier", needs: "proof", handle: withProof(showEarlier) },
  { method: "GET", path: "/messages", needs: "proof", handle: withProof(showContacts) },
  { method: "GET", path: "/receipt", needs: "proof", handle: withProof(showReceipt) },
  { method: "GET", path: "/end-no", needs: "proof", handle: withProof(showEndNo) },
  { method: "POST", path: "/end-no", needs: "proof", handle: withProof(askEndNo) },
  { method: "POST", path: "/end-no/stop", needs: "proof", handle: withProof(stopEndNo) },
  {
    method: "GET",
    path: "/stop/:token",
    needs: "stop_link",
    handle: withLink("stop_ending", showStop),
  },
  {
    method: "POST",
    path: "/stop/:token",
    needs: "stop_link",
    handle: withLink("stop_ending", stopByLink),
  },
  { method: "POST", path: "/finish", needs: "nothing", handle: finish },
  { method: "GET", path: "/finished", needs: "nothing", handle: showFinished },
  {
    method: "GET",
    path: "/u/:token",
    needs: "paper_link",
    handle: withLink("paper_instead", showPaper),
  },
  {
    method: "POST",
    path: "/u/:token",
    needs: "paper_link",
    handle: withLink("paper_instead", askForPaper),
  },
];
