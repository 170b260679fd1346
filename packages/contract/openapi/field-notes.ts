import type { ShapeName } from "./shapes.ts";

/** The same wherever a question stands: alone, in a batch, in a send. */
export const questionNotes: Readonly<Record<string, string>> = {
  "/subject": "Who wants to contact the pupil.",
  "/subject/type": "“staff” for a person, “service” for a program that acts for itself.",
  "/subject/id": "Its id here, for example stf_teacher. POST /objections/v1/resolve finds it.",
  "/subject/properties": "Ignored.",
  "/action": "How, and why.",
  "/action/name":
    "The way of contact: email, text, instant_message, social_network, or another that the school uses.",
  "/action/properties": "A question without a reason is answered no: always send one.",
  "/action/properties/reason":
    "Why (clauses 4.3 to 4.5): respond_to_question, reassurance, arrangements or other_work. “private” and “social” are always refused.",
  "/action/properties/reasonWords": "What the work is; needed with other_work.",
  "/action/properties/account":
    "What the message is sent from, for example acc_email. Without it the answer is “refer”.",
  "/action/properties/replyingTo":
    "Set when the pupil wrote first: what is being answered. On a social network that is refused (clause 8.4).",
  "/action/properties/recipient":
    "“parent” for a message to a parent or carer, which clause 5.2 does not govern. Left out: the pupil.",
  "/resource": "About whom.",
  "/resource/type": "“pupil”.",
  "/resource/id": "The pupil's id here, for example pup_003; it is stable for life.",
  "/resource/properties": "Ignored.",
  "/context": "Leave it out to ask about now.",
  "/context/at":
    "Another moment, to plan with: needs the scope “plan”. The answer is hypothetical; nothing may be sent on it.",
  "/page": "Which part of what is found.",
  "/page/token": "Where the last page ended.",
  "/page/properties": "Ignored.",
};

/** What a person reads beside a field, by shape and JSON Pointer (RFC 6901); a list's items are `*`. */
export const fieldNotes: Partial<Record<ShapeName, Readonly<Record<string, string>>>> = {
  EvaluationAnswer: {
    "/decision": "Only true is a yes. It is a yes for now; never keep it.",
    "/context/outcome": "allow, defer (not before `until`), refer (a person decides), or deny.",
    "/context/code": "The reason that weighs most. What to do on each is in /docs/answers.",
    "/context/reasons": "Every reason, the worst first, with the policy's clause and its hash.",
    "/context/obligations": "What whoever sends must also do. An enforcement point honours them.",
    "/context/advice": "What the policy says about how to write.",
    "/context/until": "When the night ends. Not a yes for then: ask again at that moment.",
    "/context/referTo": "Whose decision it is.",
    "/context/deliverBefore": "The message must have reached the pupil by then, else ask again.",
    "/context/alternatives":
      "Other ways that can be used at this hour. An electronic one needs a check of its own.",
    "/context/retry":
      "never, at (see `until`), soon, or person: somebody has to do something first.",
    "/context/decisionId": "Name it when you ask the school about this answer.",
    "/context/policyVersion": "The version of the policy that was applied.",
    "/context/checkedAt": "When the facts were read.",
    "/context/hypothetical": "The question was about another moment: not an answer to send on.",
    "/context/test": "The answer to a test key, about a pupil who does not exist.",
    "/context/urgentHelp": "Show it, word for word, wherever a person sees this answer.",
  },
  EvaluationsRequest: {
    "/subject": "Stands in for each item without one.",
    "/action": "Stands in for each item without one.",
    "/resource": "Stands in for each item without one.",
    "/context": "Stands in for each item without one.",
    "/evaluations": "1,000 at most; split a longer list into several calls.",
    "/options": "How the batch is answered.",
    "/options/evaluations_semantic":
      "execute_all answers every item; deny_on_first_deny and permit_on_first_permit stop early.",
  },
  ActionSearchRequest: {
    "/context": "What a check has in its action.",
    "/context/reason": "As in a check; “arrangements” where it is left out.",
    "/context/reasonWords": "As in a check.",
    "/context/account": "As in a check. Left out: the account is taken for one that is agreed.",
    "/context/at": "As in a check.",
    "/page/limit": "How many to look at.",
  },
  ResourceSearchRequest: {
    "/resource/type": "“pupil”.",
    "/page/limit": "How many pupils to look at; 1,000 at most. A page can hold fewer.",
  },
  SubjectSearchRequest: {
    "/subject/type": "“staff” or “service”.",
    "/page/limit": "How many of the staff to look at; 1,000 at most. A page can hold fewer.",
  },
  GoingLiveRequest: {
    "/passed": "Every point of the list, each once it has passed.",
  },
  SendsRequest: {
    "/items": "1 to 25 questions about now.",
  },
  SendsAnswer: {
    "/items/*/sendId": "The send that was opened.",
  },
  PermitAnswer: {
    "/permit": "Hand it to the program that sends. Opaque: whom it is for does not stand in it.",
    "/permitEndsAt": "Five minutes on at most, and never into the night. Redeem it before.",
  },
  RedeemRequest: {
    "/permit": "As it was given. It opens this one message, once.",
  },
  RedeemAnswer: {
    "/sendId": "The send that was opened: settle it.",
  },
  ResolveRequest: {
    "/kind": "Whose values these are.",
    "/scheme": "Which number or name your records hold.",
    "/values": "1 to 1,000 of them; capitals and spaces around them do not matter.",
  },
  ResolveAnswer: {
    "/found": "One id for each value that stands for one person.",
    "/notFound": "Leave these out, and name them to the sender.",
    "/ambiguous": "These stand for several people: leave them out, and tell the school office.",
  },
  ChangesAnswer: {
    "/changes/*/cursor": "Its number. Keep it once you have done what it says.",
    "/changes/*/channels": "“all” means ways that do not exist yet as well.",
    "/changes/*/effect":
      "stop: do not contact this pupil in these ways. ask_again: ask before the next message.",
    "/next": "Ask for what comes after this.",
    "/head": "The newest number there is.",
    "/more": "There is more already.",
  },
  AckRequest: { "/cursor": "The last change that you have done." },
  AckAnswer: { "/behind": "How many wait for you." },
  WebhookRequest: { "/url": "An https address on the internet, of at most 2,000 characters." },
  NewWebhook: { "/secret": "Keep it: it is not shown again." },
  Webhooks: {
    "/webhooks/*/standing": "disabled after five days without one delivery: make a new one.",
  },
  SayNoRequest: {
    "/pupilId": "One of the test pupils.",
    "/channels": "Which ways. Left out: all, and ways that do not exist yet.",
  },
  SayNoAnswer: { "/head": "The test feed holds the change by this number." },
  SettleRequest: { "/status": "“sent” once the message is on its way, “failed” when it is not." },
  SettledSend: { "/at": "When that was first said." },
  RecordRequest: {
    "/action/properties": "The account and the reason, where they are known.",
    "/action/properties/reason": "Why, as in a check.",
    "/direction": "“received” for what the pupil wrote.",
    "/at": "When it happened.",
    "/sendId": "The send that it came from.",
    "/note":
      "300 characters at most. Do not write anything about the child's safety here: tell the safeguarding lead.",
  },
  RecordAnswer: { "/checked": "A check stood behind it." },
  Problem: {
    "/code": "One of a closed list.",
    "/detail": "What to do.",
    "/errors":
      "Each place of the body that does not fit, as a JSON Pointer, and what to send there.",
    "/urgentHelp": "Show it, word for word, wherever a person sees this.",
  },
};
