import type { BounceKind, Feedback } from "@elm-court/domain";
import type { SesEvent } from "./ses-event.ts";

/** `Jo <jo@home.example>` is as good as `jo@home.example`. */
function bareAddress(text: string): string {
  return /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
}

function bounceKindOf({ bounceType, bounceSubType }: SesEvent["bounce"]): BounceKind {
  if (bounceType === "Permanent") return "permanent";
  if (bounceType !== "Transient") return "undetermined";
  return bounceSubType === "General" ? "transient_general" : "transient";
}

function addressesOf(all: readonly { readonly emailAddress: string }[]): readonly string[] {
  return all.map(({ emailAddress }) => emailAddress);
}

type Said = Pick<Feedback, "kind" | "bounce"> & { readonly named: readonly string[] };

/** What the event says, and of which addresses by name; `undefined` for a kind that is nothing to us, or that we do not know. */
function saidIn(event: SesEvent): Said | undefined {
  const { bounce, complaint, delivery, deliveryDelay } = event;
  switch (event.eventType ?? event.notificationType ?? "") {
    case "Send":
      return { kind: "accepted", named: [] };
    case "Delivery":
      return { kind: "delivered", named: delivery.recipients };
    case "DeliveryDelay":
      return { kind: "delayed", named: addressesOf(deliveryDelay.delayedRecipients) };
    case "Bounce":
      return {
        kind: "bounced",
        bounce: bounceKindOf(bounce),
        named: addressesOf(bounce.bouncedRecipients),
      };
    case "Complaint":
      // Somebody can also take an email out of the unwanted ones, and SES calls that a complaint too.
      return complaint.complaintFeedbackType === "not-spam"
        ? { kind: "delivered", named: addressesOf(complaint.complainedRecipients) }
        : { kind: "complained", named: addressesOf(complaint.complainedRecipients) };
    case "Reject":
    case "Rendering Failure":
      return { kind: "refused", named: [] };
    default:
      return undefined;
  }
}

/** An event in our words. One that names nobody is about everybody that the email went to. */
export function readEvent(event: SesEvent): Feedback | undefined {
  const said = saidIn(event);
  if (said === undefined) return undefined;
  const { kind, bounce, named } = said;
  return {
    kind,
    bounce,
    recipients: (named.length > 0 ? named : event.mail.destination).map(bareAddress),
    sesMessageId: event.mail.messageId,
  };
}
