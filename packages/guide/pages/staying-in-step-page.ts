import { html } from "hono/html";
import type { GuidePage } from "../page/guide-page.ts";

/** How a program that keeps lists of its own hears of objections. */
export function stayingInStepPage(): GuidePage {
  return {
    path: "/docs/staying-in-step",
    title: "Staying in step",
    content: html`
      <p>
        A program that asks before each message needs none of this. One that keeps its own lists (a
        text gateway's groups, a mail merge) takes pupils out of them as soon as an objection is
        made.
      </p>
      <h2>Whose id is this?</h2>
      <p>
        <code>POST /objections/v1/resolve</code> turns the numbers that your program knows (UPN, the
        school's own number, the sign-in name) into ids, up to 1,000 at once. Ids are stable for
        life: keep them. What is not found or ambiguous, leave out and name to the sender.
      </p>
      <h2>Read the changes in order</h2>
      <ol>
        <li>
          Keep one number: where you stopped. Ask once without it to begin where the feed stands.
        </li>
        <li>
          <code>GET /objections/v1/changes?after=n</code>: every change since, in order, a page at a
          time.
        </li>
        <li>
          <code>stop</code>: take the pupil out for the ways named; <code>"all"</code> means ways
          that do not exist yet as well. <code>ask_again</code>: what you knew may be out of date;
          ask before the next message. No change is ever a yes.
        </li>
        <li>
          Keep the new number only after you have done what the page says. Doing it twice is
          harmless; missing it is not.
        </li>
        <li>
          <code>POST /objections/v1/changes/ack</code> with that number. The office sees which
          program is behind, and somebody is rung when one stays so.
        </li>
      </ol>
      <p>
        Changes are kept for 90 days. A program that was off for longer gets
        <code>410 cursor_expired</code>: check everybody again, then go on from <code>head</code>.
      </p>
      <h2>Be told at once</h2>
      <p>
        A webhook says that there is something to read, no more. Register an address with
        <code>POST /objections/v1/webhooks</code>, keep the secret, verify the signature (<a
          href="https://www.standardwebhooks.com/"
          >Standard Webhooks</a
        >) over the bytes as they came, answer 2xx within a few seconds, then read the changes from
        your own number. Never act on the body alone, and read the changes every few minutes whether
        or not a webhook came: they can be late, twice, or out of order.
      </p>
      <h2>Try it</h2>
      <p>
        With a test key, <code>POST /test/v1/say-no</code> with
        <code>{"pupilId": "pup_test_allow"}</code> puts a no into the feed that test keys see, and
        tells their webhooks.
      </p>
    `,
  };
}
