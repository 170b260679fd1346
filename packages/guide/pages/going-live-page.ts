import { html } from "hono/html";
import type { GuidePage } from "../page/guide-page.ts";

/** What must be true before a live key is used. Each can be tried with a test key. */
const goingLive = [
  {
    must: "The key is in a secret store or the environment",
    try: "Search your code, your logs and your tickets for “esk_”.",
  },
  {
    must: "Every question carries a reason and an account",
    try: "Ask without each: “reason_missing” and “account_missing” come back, and your program sends nothing.",
  },
  {
    must: "A no stops the message, every time",
    try: "pup_test_no, and pup_test_no_text by text and by email.",
  },
  {
    must: "No answer stops the message",
    try: "pup_test_unavailable, pup_test_slow with your own time-out, and a wrong address for the API.",
  },
  {
    must: "A yes that became a no stops the message",
    try: "pup_test_flip: a check says yes, the send says no.",
  },
  {
    must: "Nothing leaves at night, nor after deliverBefore",
    try: "pup_test_night, and a queue that you hold for longer than deliverBefore.",
  },
  {
    must: "An unknown pupil is left out and named to the sender",
    try: "pup_test_unknown in the middle of a list: the others are still answered.",
  },
  {
    must: "“refer” goes to a person, not to a retry",
    try: "pup_test_refer: show whom to ask (referTo).",
  },
  {
    must: "A repeated call opens no second send",
    try: "The same Idempotency-Key twice: the same sendId.",
  },
  {
    must: "Every send is settled",
    try: "PATCH “sent” or “failed” after each, also after a crash.",
  },
  {
    must: "Nothing is delivered twice after a crash",
    try: "Stop your program between the yes and the delivery, and start it again. “esafety-contact send” keeps a state file for this.",
  },
  {
    must: "A no that comes later stops what waits",
    try: "Say no as a parent in a school of your own (npm start): the change is in the feed, your queue lets go of what waits for that pupil, and your acknowledgement follows.",
  },
  {
    must: "Nobody but the school can nudge you",
    try: "Change a character of a webhook's body: its signature no longer fits, and your program answers 401.",
  },
  {
    must: "urgentHelp is shown with every no",
    try: "Look at the screen of whoever sends.",
  },
  {
    must: "A stopped or lost key is handled by a person",
    try: "Change a character of the key: 401, your program stops and says so.",
  },
] as const;

/** The list to go through before a program is given a live key. */
export function goingLivePage(): GuidePage {
  return {
    path: "/docs/going-live",
    title: "Going live",
    content: html`
      <p>
        Go through this with a test key, then ask the office for a live one.
        <code>esafety-contact doctor</code> tries what can be tried from outside and leaves a dated
        pass on the office's page; the rest is yours to look at.
      </p>
      <div class="wide">
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">It must be true that</th>
              <th scope="col">Try it</th>
            </tr>
          </thead>
          <tbody>
            ${goingLive.map(
              (one) =>
                html`<tr>
                  <th scope="row">${one.must}</th>
                  <td data-head="Try it">${one.try}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `,
  };
}
