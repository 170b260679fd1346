// May stf_test text this pupil now? Only a decision that is true is a yes; no answer is a no.
type Answer = {
  decision: boolean;
  context: { deliverBefore?: string; reasons: { text: string }[]; urgentHelp?: string };
};
const { ESAFETY_ORIGIN = "", ESAFETY_KEY = "" } = process.env;
const [, , pupil = "pup_test_allow"] = process.argv;

async function check(): Promise<Answer> {
  const response = await fetch(`${ESAFETY_ORIGIN}/access/v1/evaluation`, {
    method: "POST",
    headers: { authorization: `Bearer ${ESAFETY_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({
      subject: { type: "staff", id: "stf_test" },
      action: { name: "text", properties: { reason: "arrangements", account: "acc_test_text" } },
      resource: { type: "pupil", id: pupil },
    }),
    signal: AbortSignal.timeout(5000),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

try {
  const { decision, context } = await check();
  if (decision === true) console.log("allowed until", context.deliverBefore);
  else {
    console.log("not allowed:", context.reasons[0]?.text);
    console.log(context.urgentHelp);
    process.exitCode = 3;
  }
} catch (trouble) {
  console.log("not allowed: no answer,", trouble);
  process.exitCode = 4;
}
