import { html } from "hono/html";
import { codeBlock } from "../page/code-block.ts";
import type { GuidePage } from "../page/guide-page.ts";
import type { Markup } from "../page/markup.ts";

/** Example programs, by file name, as their text. */
export type Examples = Readonly<Record<string, string>>;

const languages = [
  { name: "curl", ending: "sh" },
  { name: "PowerShell", ending: "ps1" },
  { name: "Python", ending: "py" },
  { name: "TypeScript", ending: "ts" },
] as const;

function inEachLanguage(examples: Examples, stem: "check" | "send"): Markup {
  const blocks = languages.map(({ name, ending }, place) => {
    const file = `${stem}.${ending}`;
    const code = examples[file];
    if (code === undefined) throw new Error(`the example ${file} is missing`);
    return html`<details ${place === 0 ? "open" : ""}>
      <summary>${name}</summary>
      ${codeBlock(`${file}, in ${name}`, code)}
    </details>`;
  });
  return html`${blocks}`;
}

/** The first page: from a key to a correct send, in four languages. */
export function startPage(examples: Examples): GuidePage {
  return {
    path: "/docs",
    title: "From a key to a correct send",
    content: html`
      <p>
        A parent may wish that staff do not contact their child electronically, and the school
        observes it. Your program asks here before it contacts a pupil, and sends only on a yes.
        That is all there is to it, and it matters: a wrong yes harms a child.
      </p>
      <div class="stop">
        <p>
          <strong>Only <code>decision: true</code> is a yes, and only for now.</strong> A time-out,
          an error, an answer that you do not know and no answer are all a no. Never keep a yes.
        </p>
      </div>
      <h2>1. Get a key</h2>
      <p>
        The school office makes one for each program: ask for a test key first. It begins with
        <code>esk_test_</code> and knows only pupils that do not exist, so nothing can go wrong:
        <code>pup_test_allow</code> is a yes at any hour, <code>pup_test_no</code> always a no. Put
        it into the environment, never into a command or a program.
      </p>
      ${codeBlock(
        "Two variables",
        `export ESAFETY_ORIGIN=https://api.contact.elmcourt.example   # here: where you read this
export ESAFETY_KEY=esk_test_…`,
      )}
      <h2>2. Ask</h2>
      <p>
        May this member of staff contact this pupil, in this way, now, for this reason? Send the
        reason and the account with every question; without them the answer is a no.
      </p>
      ${inEachLanguage(examples, "check")}
      <h2>3. Send</h2>
      <p>
        When you are about to send, do not ask first: one call decides and opens the send. Send at
        once, and say how it went. What the school must be able to show, it then can.
      </p>
      ${inEachLanguage(examples, "send")}
      <p>
        One program asks and another sends? The first asks for a permit (<code
          >POST /contact/v1/permits</code
        >) and hands it over; the second redeems it right before it sends (<code
          >POST /contact/v1/permits/redeem</code
        >). A permit names nobody, is for one message and five minutes, and is decided again when it
        is redeemed.
      </p>
      <h2>4. Honour what comes with a yes</h2>
      <ul>
        <li>
          <code>deliverBefore</code>: not delivered by then? Ask again. Nothing goes out between 9pm
          and 8am on a yes of the afternoon.
        </li>
        <li>
          <code>obligations</code>: do them, or show them to whoever sends: a record to keep, a line
          manager to tell.
        </li>
        <li><code>advice</code>: show it where a person writes.</li>
      </ul>
      <h2>5. Never hide a no</h2>
      <p>
        Show the reason's text, the alternatives and, word for word, <code>urgentHelp</code>: whom
        to ring when a child is in danger. Do not offer a way round.
        <a href="/docs/answers">What to do on every answer</a> is one table.
      </p>
      <h2>Without programming</h2>
      <p>
        The command <code>esafety-contact</code> checks a list from a mail merge, sends, records and
        looks your installation over (<code>esafety-contact doctor</code>).
      </p>
      <h2>For programs that read</h2>
      <p>
        <a href="/docs/openapi.json">OpenAPI 3.1</a>, <a href="/docs/llms.txt">llms.txt</a>.
        Questions and answers follow the OpenID AuthZEN Authorization API 1.0; a program that speaks
        it works here once it sends a reason and an account and honours the obligations.
      </p>
    `,
  };
}
