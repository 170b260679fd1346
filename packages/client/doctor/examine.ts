import type { Case, PointFinding, Probe } from "./probe.ts";
import { probeNo, probeQuestion, probeTrouble } from "./probe-decisions.ts";
import { probeFeed, probeWebhooks } from "./probe-feed.ts";
import { probeKey, probeWrongKey } from "./probe-key.ts";
import { probeSend, probeSettling } from "./probe-sending.ts";
import { probeClock, probeEncrypted, probeReached } from "./probe-service.ts";

/** The going-live list, in order. */
const probes: readonly Probe[] = [
  { point: "service_reached", title: "the school's service answers", run: probeReached },
  { point: "connection_encrypted", title: "nobody on the way can read", run: probeEncrypted },
  { point: "clock_right", title: "the clocks agree", run: probeClock },
  { point: "key_works", title: "the key works", run: probeKey },
  { point: "wrong_key_refused", title: "a wrong key does not", run: probeWrongKey },
  { point: "question_complete", title: "the question is complete", run: probeQuestion },
  { point: "no_is_kept", title: "a parent's no is kept", run: probeNo },
  { point: "trouble_is_no", title: "trouble is taken for a no", run: probeTrouble },
  { point: "send_decided", title: "a send is decided anew", run: probeSend },
  { point: "send_settles", title: "a send is settled once", run: probeSettling },
  { point: "feed_in_step", title: "changes are heard of", run: probeFeed },
  { point: "webhook_verified", title: "a webhook is verified", run: probeWebhooks },
];

/** Tries every point, one after the other, and tells each as it comes. */
export async function examine(
  tried: Case,
  onFinding: (finding: PointFinding) => void,
): Promise<readonly PointFinding[]> {
  const findings: PointFinding[] = [];
  for (const { point, title, run } of probes) {
    const finding = { point, title, ...(await run(tried)) };
    onFinding(finding);
    findings.push(finding);
  }
  return findings;
}
