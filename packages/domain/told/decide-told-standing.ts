import type { ContactState } from "../objection/contact-state.ts";
import { isSameRespondent, isStanding } from "../objection/objection.ts";
import type { Message } from "../mailing/message.ts";
import type { Parent } from "../roster/parent.ts";
import { addSeconds, type Instant } from "../time/instant.ts";
import type { ToldStanding } from "./told-standing.ts";

/** A message that a worker claimed and said no more of: nobody knows whether it went. */
const unclearSeconds = 60 * 60;

function byMessage(parent: Parent, message: Message | undefined, now: Instant): ToldStanding {
  switch (message?.status) {
    case undefined:
    case "created":
    case "not_sent":
      return "not_sent";
    case "bounced":
    case "failed":
      return "not_reached";
    case "sending":
      return addSeconds(message.changedAt, unclearSeconds) > now ? "not_sent" : "not_reached";
    case "sent":
    case "delivered":
      return parent.emailStanding === "bounced" || parent.addressBlock === "bounced"
        ? "not_reached"
        : message.status;
  }
}

/**
 * How far one parent has come about one child. What a person did counts before what a mail server said. A no that the school held before
 * says nothing of who knows today's explanation, so it alone is not "said no".
 */
export function decideToldStanding(
  parent: Parent,
  state: ContactState | undefined,
  message: Message | undefined,
  now: Instant,
): ToldStanding {
  const told = state?.told.find((one) => one.parentId === parent.id);
  if (told === undefined) return byMessage(parent, message, now);
  const respondent = { kind: "parent", parentId: parent.id } as const;
  const saysNo = state?.objections.some(
    (one) => isStanding(one) && isSameRespondent(one.respondent, respondent),
  );
  return saysNo === true ? "said_no" : told.how;
}
