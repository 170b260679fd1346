import { html } from "hono/html";
import { type AnswerCode, problemStatuses, type WhatToDo, whatToDo } from "@elm-court/contract";
import type { GuidePage } from "../page/guide-page.ts";
import type { Markup } from "../page/markup.ts";

/** What an answer rested on is never shown, so nobody meets this code. */
const neverShown: readonly AnswerCode[] = ["exemption"];

const again: Readonly<Record<WhatToDo["retry"], string>> = {
  never: "no",
  at: "at `until`",
  soon: "in seconds, three times at most",
  person: "once a person has acted",
};

const rowsOf = (problems: boolean): readonly (readonly [string, WhatToDo])[] =>
  Object.entries(whatToDo).filter(
    ([code]) =>
      Object.hasOwn(problemStatuses, code) === problems &&
      !neverShown.some((hidden) => hidden === code),
  );

function answersTable(rows: readonly (readonly [string, WhatToDo])[], caption: string): Markup {
  return html`<div class="wide">
    <table class="stacks">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Outcome</th>
          <th scope="col">Ask again?</th>
          <th scope="col">Your program</th>
          <th scope="col">Tells the person</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([code, { outcome, retry, program, person }]) =>
            html`<tr>
              <th scope="row"><code>${code}</code></th>
              <td data-head="Outcome">${outcome}</td>
              <td data-head="Ask again">${again[retry]}</td>
              <td data-head="Your program">${program}</td>
              <td data-head="Tells the person">${person}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The one table of what a program does on every answer. */
export function answersPage(): GuidePage {
  return {
    path: "/docs/answers",
    title: "What to do on every answer",
    content: html`
      <p>
        Look at <code>decision</code> first: only <code>true</code> is a yes. Then at
        <code>context.outcome</code>, and at <code>context.code</code> for what to say. A code that
        is not in this table is newer than your program: it means no.
      </p>
      <h2>Decisions</h2>
      ${answersTable(rowsOf(false), "Answers with status 200")}
      <h2>Problems</h2>
      <p>
        Status 4xx or 5xx, <code>application/problem+json</code>, with what to do in
        <code>detail</code>. All of them mean no.
      </p>
      ${answersTable(rowsOf(true), "Answers that are none")}
      <h2>No answer at all</h2>
      <p>
        A time-out, a connection that breaks, a redirect, something that is not JSON: a no, as
        <code>unavailable</code>. Write it down and show whom to ring.
      </p>
      <h2>Obligations that come with an answer</h2>
      <ul>
        <li>
          <code>keep_record</code> (6.4, 7.3): a send that you settled here is the record. Anything
          else: <code>POST /contact/v1/records</code>.
        </li>
        <li><code>make_line_manager_aware</code> (4.6): show it to the sender.</li>
        <li>
          <code>follow_up_in_person</code> (8.4): remind the sender until they have spoken to the
          pupil.
        </li>
      </ul>
    `,
  };
}
