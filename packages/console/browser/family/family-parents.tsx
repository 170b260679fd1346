import type { FamilyParentView, SentMessageView } from "@elm-court/contract";
import type {
  MessageKind,
  MessageStatus,
  NotSentReason,
  OrdersNote,
  RelationshipKind,
} from "@elm-court/domain";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { momentInWords } from "../api/in-words.ts";
import { LinkButtons } from "./link-buttons.tsx";
import { TellForm } from "../told/tell-form.tsx";
import { standingWords, stepWords } from "../told/told-words.ts";

const kinds: Readonly<Record<RelationshipKind, string>> = {
  mother: "mother",
  father: "father",
  parent: "parent",
  step_parent: "step-parent",
  grandparent: "grandparent",
  guardian: "guardian",
  foster_carer: "foster carer",
  social_worker: "social worker",
  other: "somebody else",
  unknown: "relationship not known",
};
const orders: Readonly<Record<OrdersNote, string>> = {
  none: "",
  needs_decision:
    "A court order is flagged, and nobody has decided on it. Nothing is sent to them.",
  does_not_limit: "",
  no_information: "A court order: no information about the child goes to them.",
};
const statuses: Readonly<Record<MessageStatus, string>> = {
  created: "waits to be sent",
  sending: "on its way",
  sent: "sent",
  delivered: "delivered",
  bounced: "came back",
  failed: "not sent: it was refused",
  not_sent: "not sent",
};
const reasons: Readonly<Record<NotSentReason, string>> = {
  no_email: "no email address",
  email_bounced: "emails come back",
  email_complained: "they said that it was spam",
  wants_paper: "they want paper",
  orders_need_decision: "a court order is flagged",
  orders_no_information: "no information to them",
  no_longer_in_audience: "no longer in the sending",
  address_changed: "they have another address now",
  shared_address: "two people read this inbox",
};
const messageKind = (kind: MessageKind): string =>
  kind === "reminder" ? "Reminder" : "Explanation";

const messageIn = (one: SentMessageView): string =>
  `${messageKind(one.kind)} ${statuses[one.status]}${
    one.notSentReason === undefined ? "" : ` (${reasons[one.notSentReason]})`
  }, ${momentInWords(one.changedAt)}`;

function contactIn({ email, emailStanding, phone, wantsPaper }: FamilyParentView): string {
  const inbox = email === undefined ? "no email" : email;
  return [
    emailStanding === "bounced" ? `${inbox} (emails come back)` : inbox,
    phone ?? "no telephone",
    ...(wantsPaper ? ["wants paper"] : []),
  ].join(", ");
}

/** The parents on record, how to reach them, how far they have come, and what was sent to them. */
export function FamilyParents(props: {
  readonly parents: readonly FamilyParentView[];
  readonly onSaved: (what: string) => void;
}) {
  return (
    <Show
      when={props.parents.length > 0}
      fallback={<p class="govuk-body">No parent is on record.</p>}
    >
      <For each={props.parents}>
        {(parent) => (
          <section class="app-card" aria-label={parent.name}>
            <p class="govuk-body">
              <strong>{parent.name}</strong>, {kinds[parent.kind]}
              {parent.livesWith === "yes" ? ", lives with the child" : ""}
              <br />
              {contactIn(parent)}
              <br />
              {standingWords[parent.standing]}
              {parent.step === undefined ? "" : `. ${stepWords[parent.step]}`}
            </p>
            <Show when={orders[parent.ordersNote]}>
              {(words) => <p class="govuk-body">{words()}</p>}
            </Show>
            <Show when={parent.otherChildren.length > 0}>
              <p class="govuk-body">
                Also a parent of{" "}
                <For each={parent.otherChildren}>
                  {(child, place) => (
                    <>
                      {place() === 0 ? "" : ", "}
                      <A class="govuk-link" href={`/family/${child.id}`}>
                        {child.name}
                      </A>
                    </>
                  )}
                </For>
              </p>
            </Show>
            <Show when={parent.messages.length > 0}>
              <ul class="govuk-list govuk-list--bullet">
                <For each={parent.messages}>{(one) => <li>{messageIn(one)}</li>}</For>
              </ul>
            </Show>
            <LinkButtons parent={parent} />
            <Show when={parent.step !== undefined}>
              <TellForm parent={parent} onSaved={props.onSaved} />
            </Show>
          </section>
        )}
      </For>
    </Show>
  );
}
