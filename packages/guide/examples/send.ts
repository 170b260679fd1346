// Asks and opens a send in one call, sends, and says how it went.
import { randomUUID } from "node:crypto";

type Item = {
  decision: boolean;
  sendId?: string;
  context: { reasons: { text: string }[]; urgentHelp?: string };
};
const { ESAFETY_ORIGIN = "", ESAFETY_KEY = "" } = process.env;
const [, , pupil = "pup_test_allow"] = process.argv;

async function call(method: string, path: string, body: object, headers: object = {}) {
  const response = await fetch(ESAFETY_ORIGIN + path, {
    method,
    headers: {
      authorization: `Bearer ${ESAFETY_KEY}`,
      "content-type": "application/json",
      ...headers,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}

/** Your gateway's call stands here. True when it took the message. */
async function textPupil(): Promise<boolean> {
  console.log("the text goes out");
  return true;
}

const item = {
  subject: { type: "staff", id: "stf_test" },
  action: { name: "text", properties: { reason: "arrangements", account: "acc_test_text" } },
  resource: { type: "pupil", id: pupil },
};
// One key for this piece of work: a call that got no answer is repeated with it, and opens no second send.
const work = { "idempotency-key": randomUUID() };
const decided = await call("POST", "/contact/v1/sends", { items: [item] }, work).then(
  ({ items: [only] }: { items: [Item] }) => only,
  (trouble: unknown) => console.log("not sent: no answer,", trouble),
);

if (decided === undefined) process.exitCode = 4;
else if (decided.decision !== true) {
  console.log("not sent:", decided.context.reasons[0]?.text);
  console.log(decided.context.urgentHelp);
  process.exitCode = 3;
} else {
  const status = (await textPupil()) ? "sent" : "failed";
  await call("PATCH", `/contact/v1/sends/${decided.sendId}`, { status });
  console.log(status);
}
