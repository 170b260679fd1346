/** Raised when the code counts more of `metric` than `threshold` within five minutes. */
export type MetricAlarm = {
  readonly metric: string;
  readonly namespace: "ESafetyContact";
  /** The function that counts it: the metric's one dimension, `service`. */
  readonly function:
    | "access"
    | "guide"
    | "parent"
    | "console"
    | "messages"
    | "relay"
    | "endings"
    | "webhooks"
    | "feedback"
    | "reports"
    | "mailings"
    | "watch";
  readonly threshold: number;
  /** What it means to whoever reads the alarm. */
  readonly why: string;
};

const namespace = "ESafetyContact";

/** One alarm for each metric that the code names: a test compares them. */
export const metricAlarms: readonly MetricAlarm[] = [
  {
    metric: "FailClosed",
    namespace,
    function: "access",
    threshold: 2,
    why: "Checks were answered with a no because the facts could not be read. Staff cannot write to anybody: look at DynamoDB.",
  },
  {
    metric: "UnknownPupil",
    namespace,
    function: "access",
    threshold: 20,
    why: "A staff tool asks about pupils we do not know: its list is old, or somebody tries ids.",
  },
  {
    metric: "CredentialRefused",
    namespace,
    function: "access",
    threshold: 20,
    why: "Keys are refused: a tool still uses one that was ended, or somebody guesses.",
  },
  {
    metric: "FrontDoorRefused",
    namespace,
    function: "access",
    threshold: 20,
    why: "Calls reach the API past CloudFront, or CloudFront and the function do not know the same secret.",
  },
  {
    metric: "NotFound",
    namespace,
    function: "access",
    threshold: 1000,
    why: "Staff tools ask for the ids of many people we do not know: a list is of another school or year, or somebody tries numbers.",
  },
  {
    metric: "FrontDoorRefused",
    namespace,
    function: "guide",
    threshold: 20,
    why: "Calls reach the guide past CloudFront, or CloudFront and the function do not know the same secret.",
  },
  {
    metric: "AnswerNotSaved",
    namespace,
    function: "parent",
    threshold: 0,
    why: "A parent was told that their answer was not saved. If they do not try again, an objection is lost.",
  },
  {
    metric: "PageFailed",
    namespace,
    function: "parent",
    threshold: 2,
    why: "Parents see “not available now” instead of a page.",
  },
  {
    metric: "TooManyTries",
    namespace,
    function: "parent",
    threshold: 20,
    why: "Codes are typed, or links and codes are asked for, more often than is let through: somebody guesses, and gets nowhere; or a code on letters is printed wrong.",
  },
  {
    metric: "FrontDoorRefused",
    namespace,
    function: "parent",
    threshold: 20,
    why: "Calls reach the parents' pages past CloudFront, or CloudFront and the function do not know the same secret.",
  },
  {
    metric: "ConsoleFailed",
    namespace,
    function: "console",
    threshold: 2,
    why: "People of the school see “cannot be reached” in the console. Who must contact a child does it without: the numbers are on every screen.",
  },
  {
    metric: "ConsoleNotSaved",
    namespace,
    function: "console",
    threshold: 0,
    why: "Somebody was told that something was not saved in the console. It may be an exemption for a child at risk: their tool says no meanwhile.",
  },
  {
    metric: "SignInRefused",
    namespace,
    function: "console",
    threshold: 20,
    why: "Sign-ins to the console do not count: the school's sign-in is down or set up wrongly, or somebody tries to come in.",
  },
  {
    metric: "RoleRefused",
    namespace,
    function: "console",
    threshold: 20,
    why: "Somebody who is signed in asks the console for what is another role's: a group has the wrong role, or somebody looks for what is not theirs.",
  },
  {
    metric: "FrontDoorRefused",
    namespace,
    function: "console",
    threshold: 20,
    why: "Calls reach the console past CloudFront, or CloudFront and the function do not know the same secret.",
  },
  {
    metric: "MessageUnclear",
    namespace,
    function: "messages",
    threshold: 0,
    why: "SES may or may not have an email. Its row stays “sending” until an SES event or a person settles it; never send it again by hand.",
  },
  {
    metric: "MessageFailed",
    namespace,
    function: "messages",
    threshold: 5,
    why: "SES refuses emails for good: the addresses are wrong, or the school may not send.",
  },
  {
    metric: "RecordFailed",
    namespace,
    function: "messages",
    threshold: 0,
    why: "A record of the queue could not be worked on. It comes again, and then lands in the dead letters.",
  },
  {
    metric: "RecordFailed",
    namespace,
    function: "relay",
    threshold: 0,
    why: "A receipt could not be put on the queue, or staff tools could not be told of a change. It is tried again, and then lands in the dead letters.",
  },
  {
    metric: "HistoryUnreadable",
    namespace,
    function: "relay",
    threshold: 0,
    why: "What happened to a pupil cannot be read, so every staff tool was told to stop for them. Somebody must look at their events.",
  },
  {
    metric: "RecordFailed",
    namespace,
    function: "endings",
    threshold: 0,
    why: "A parent's wish to take back a no could not be looked at. The no stands meanwhile, and the next run tries again.",
  },
  {
    metric: "DeliveryFailed",
    namespace,
    function: "webhooks",
    threshold: 20,
    why: "Webhooks of staff tools do not answer. Nothing is lost: a tool reads the feed. Each is tried for three hours, and given up after five days.",
  },
  {
    metric: "WebhookDisabled",
    namespace,
    function: "webhooks",
    threshold: 0,
    why: "A webhook failed for five days, and nothing is sent there any more. Whoever runs the tool must make a new one.",
  },
  {
    metric: "RecordFailed",
    namespace,
    function: "webhooks",
    threshold: 0,
    why: "A record of the queue of webhooks could not be worked on. It comes again, and then lands in the dead letters.",
  },
  {
    metric: "FeedbackUnplaced",
    namespace,
    function: "feedback",
    threshold: 0,
    why: "SES speaks of an email whose row is not there, or of an address that we did not write to. No row is moved: somebody must look where it came from.",
  },
  {
    metric: "RecordFailed",
    namespace,
    function: "feedback",
    threshold: 0,
    why: "A record of what SES says could not be worked on. It comes again, and then lands in the dead letters; meanwhile an address that bounced is not blocked.",
  },
  {
    metric: "RecordFailed",
    namespace,
    function: "reports",
    threshold: 0,
    why: "What a parent reported could not be put where the safeguarding lead reads it. It comes again, and then lands in the dead letters: it must not wait there.",
  },
  {
    metric: "MailingStuck",
    namespace,
    function: "mailings",
    threshold: 0,
    why: "A sending has been due for half an hour and not one email of it goes out: parents are not told, and nobody else would notice.",
  },
  {
    metric: "ToolBehind",
    namespace,
    function: "watch",
    threshold: 0,
    why: "A staff tool has not acknowledged a change for a quarter of an hour: it may still hold messages that must not go out.",
  },
];
