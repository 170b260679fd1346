import type { KeptBack } from "@elm-court/contract";
import type { MessageStatus } from "@elm-court/domain";

/** Why parents get nothing now, in the office's words. */
export const keptWords: Readonly<Record<KeptBack, string>> = {
  already_sent: "had it before",
  unclear: "it is unclear whether it went; it is not sent again",
  orders_need_decision: "a court order must be decided on first",
  orders_no_information: "a court order means no information to them",
  told: "know already",
  not_sent_before: "the explanation has not reached them yet",
  reminded: "had their one reminder: print a letter or telephone",
  too_soon: "had an email in the last three days",
};

/** Where an email stands, in the office's words. */
export const statusWords: Readonly<Record<MessageStatus, string>> = {
  created: "waiting to go out",
  sending: "going out",
  sent: "sent",
  delivered: "delivered",
  bounced: "came back",
  failed: "refused",
  not_sent: "not sent: no email reaches them, or a court order",
};
