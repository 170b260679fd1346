import type { DecisionCode, Outcome, Retry } from "@elm-court/domain";
import type { ProblemCode } from "../problem/problem.ts";

/** Every code that an answer can carry, a decision's or a problem's. */
export type AnswerCode = DecisionCode | ProblemCode;

/** What to do about an answer. Only the outcome `allow` is a yes. */
export type WhatToDo = {
  /** What it comes to: a problem is always a no. */
  readonly outcome: Outcome;
  readonly retry: Retry;
  /** What a program does. */
  readonly program: string;
  /** What the program tells the person who wanted to write. */
  readonly person: string;
};

const yes = (program: string, person: string): WhatToDo => ({
  outcome: "allow",
  retry: "never",
  program,
  person,
});
const no = (retry: WhatToDo["retry"], program: string, person: string): WhatToDo => ({
  outcome: "deny",
  retry,
  program,
  person,
});
const refer = (program: string, person: string): WhatToDo => ({
  outcome: "refer",
  retry: "person",
  program,
  person,
});

const sendIt =
  "Send now, before deliverBefore; carry out each obligation; keep nothing of this answer.";
const mendCall = "Do not send. Mend the program: the answer's detail says where.";
const mendKey = "Do not send. Stop, and tell whoever looks after the program: the key.";
const toldProgram = "Not sent: the program asked wrongly. Tell whoever looks after it.";
const toldKey = "Not sent: the program's key does not work. Tell whoever looks after it.";

/**
 * The one table of what to do on every answer, by its code: for the documents, the client and whoever reads an answer. A code that is
 * not in it (a newer school) means no, unless the outcome says allow.
 */
export const whatToDo: Readonly<Record<AnswerCode, WhatToDo>> = {
  allowed: yes(sendIt, "You may send this now."),
  not_governed: yes(sendIt, "This is to a parent: the rules for messages to pupils do not apply."),
  former_pupil: yes(sendIt, "You may send this: a former pupil, and an adult."),
  exemption: yes(
    "Send it. Never an answer's own code: among the reasons of a yes to the named member of staff it says what lifts the no.",
    "You may send this now.",
  ),
  unknown_pupil: no(
    "never",
    "Do not send. Resolve the pupil's id again; drop it if it is not found.",
    "Not sent: the school's list has no such pupil. Check the name, or ask the school office.",
  ),
  unknown_staff: no(
    "never",
    "Do not send. Resolve the sender's id again; drop it if it is not found.",
    "Not sent: the school's list does not have you. Ask the school office.",
  ),
  unknown_channel: no(
    "never",
    "Do not send. Name one of the school's ways of contact.",
    "Not sent: the school does not use this way of contact.",
  ),
  reason_missing: no(
    "never",
    "Do not send. Ask the sender for the reason, and send it with the question.",
    "Say why you are writing: an answer, reassurance, arrangements or other work (then say what for).",
  ),
  not_ready: no(
    "person",
    "Do not send. Stop until the school office says that it is ready.",
    "Not sent: the school has not switched this on yet. Ask the school office.",
  ),
  unavailable: no(
    "soon",
    "Do not send. Ask again in a few seconds, three times at most; then stop and say so.",
    "Not sent: we cannot check now. Try again in a few minutes, or telephone through the office.",
  ),
  too_late: no(
    "never",
    "Do not send. If it is still wanted, ask again under a new Idempotency-Key.",
    "Not sent: the time for it has passed. Try again.",
  ),
  vulnerability_not_confirmed: refer(
    "Do not send. Show referTo, and ask again once a person has decided.",
    "Not sent: ask the safeguarding lead about this former pupil first.",
  ),
  private_contact: no(
    "never",
    "Do not send.",
    "Not sent: the policy does not allow private or social messages to pupils.",
  ),
  pupil_wrote_first: no(
    "never",
    "Do not send. Carry out follow_up_in_person: remind the sender until it is done.",
    "Do not answer there. Speak to the pupil in person.",
  ),
  personal_account: no(
    "never",
    "Do not send. Do not offer this account again.",
    "Not sent: use a school account, never a personal one.",
  ),
  account_missing: refer(
    "Do not send. Send the account's id with the question.",
    "Not sent: choose the school account or number that you write from.",
  ),
  account_unknown: refer(
    "Do not send. Resolve the account again, or show referTo.",
    "Not sent: the school does not know this account. Ask your line manager to agree it.",
  ),
  account_not_agreed: refer(
    "Do not send. Show referTo, and ask again once it is agreed.",
    "Not sent: agree this account with your line manager first.",
  ),
  objection: no(
    "never",
    "Do not send. Leave the pupil out and name them to the sender; show the alternatives.",
    "Not sent: there is an objection to contacting this pupil in this way. Offer a letter, a meeting or a call through the office.",
  ),
  night: {
    outcome: "defer",
    retry: "at",
    program: "Do not send. Keep the message, not the answer, and ask again at until.",
    person: "Not sent: no messages to pupils from 9pm to 8am. Ask again from 8am.",
  },
  malformed_body: no("never", mendCall, toldProgram),
  wrong_content_type: no("never", mendCall, toldProgram),
  idempotency_key_missing: no("never", mendCall, toldProgram),
  credential_missing: no("person", mendKey, toldKey),
  credential_invalid: no("person", mendKey, toldKey),
  scope_missing: no(
    "person",
    "Do not send. Ask the school office for the scope that the detail names.",
    "Not sent: the program's key may not do this. Tell whoever looks after it.",
  ),
  limit_exceeded: no(
    "person",
    "Do not send. Send it through a program whose key may, or ask the school office to widen the limits.",
    "Not sent: this program may not send for you, in this way or with this account. Tell whoever looks after it.",
  ),
  not_found: no("never", mendCall, toldProgram),
  method_not_allowed: no("never", mendCall, toldProgram),
  webhook_limit: no(
    "never",
    "Do not send. End a webhook that is not needed any more, then make the new one.",
    toldProgram,
  ),
  cursor_expired: no(
    "never",
    "Do not send. Take the feed's newest cursor, check every pupil again, and go on from there.",
    "Not sent: the program was away for too long, and is checking everybody again.",
  ),
  idempotency_key_reused: no(
    "never",
    "Do not send. Mend the program: a new Idempotency-Key for each new thing to do.",
    toldProgram,
  ),
  in_progress: no(
    "soon",
    "Do not send. Send the same call again after Retry-After, with the same Idempotency-Key.",
    "Not sent yet: the program is still asking. Wait a moment.",
  ),
  send_settled: no(
    "never",
    "Do not send. What was said of this send first stays; mend the program that says both.",
    "The program said two things of one message. Tell whoever looks after it.",
  ),
  permit_invalid: no(
    "never",
    "Do not send. Send the permit as it was given, with the very message that it was asked for.",
    "Not sent: the leave to send this does not fit it. Tell whoever looks after the program.",
  ),
  permit_used: no(
    "never",
    "Do not send. One permit is one message: it has gone, or ask for another permit.",
    "Not sent again: this message was let through once already.",
  ),
  permit_ended: no(
    "never",
    "Do not send. If it is still wanted, ask for another permit.",
    "Not sent: the time for it has passed. Try again.",
  ),
  body_too_large: no("never", "Do not send. Split the list into smaller calls.", toldProgram),
  internal: no(
    "person",
    "Do not send. Stop, and tell the school office with the X-Request-ID.",
    "Not sent: something went wrong at the school's service. Ring the school office.",
  ),
};
