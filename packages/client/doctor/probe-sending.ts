import { check } from "../checking/check.ts";
import { send } from "../sending/send.ts";
import { settle } from "../sending/settle.ts";
import { doctorsPatience } from "./patience.ts";
import { type Case, failed, type Finding, notNeeded, passed } from "./probe.ts";
import { isTestKey, trialQuestion } from "./trial.ts";

const notForThisKey = notNeeded("This key has no scope “send”: nothing is sent with it.");
const shown = (code: string): string => `The send was answered with ${code}.`;

/** What a check said yes to a moment ago, and a parent has said no to since. */
async function probeFlip({ connection }: Case): Promise<Finding> {
  const flip = trialQuestion("flip");
  const checked = await check(connection, doctorsPatience, flip);
  if (!checked.allowed) return failed(`pup_test_flip is not allowed at a check: ${checked.code}.`);
  const sent = await send(connection, doctorsPatience, flip, connection.machine.randomId());
  if (sent.allowed)
    return failed("pup_test_flip may be sent to. Stop, and tell the school office.");
  if (sent.code === "scope_missing") return notForThisKey;
  return sent.code === "objection"
    ? passed("What was a yes at the check is a no at the send.")
    : failed(shown(sent.code));
}

/** A send is decided anew, and is no where a parent has said no. Nobody is sent anything. */
export async function probeSend(tried: Case): Promise<Finding> {
  const { connection, knownNo } = tried;
  if (isTestKey(connection.key)) return probeFlip(tried);
  const sent = await send(connection, doctorsPatience, knownNo, connection.machine.randomId());
  if (sent.allowed)
    return failed(
      `A message to ${knownNo.pupil} may go out. If a parent has said no, stop and ring the office.`,
    );
  if (sent.code === "scope_missing") return notForThisKey;
  return sent.reasons.some(({ code }) => code === "objection")
    ? passed(`A send to ${knownNo.pupil} is refused, clause 5.2.`)
    : failed(shown(sent.code));
}

/** One send is one send under its name, and ends once. */
async function probeTestSend({ connection }: Case): Promise<Finding> {
  const name = connection.machine.randomId();
  const open = () => send(connection, doctorsPatience, trialQuestion("allow"), name);
  const first = await open();
  if (!first.allowed)
    return first.code === "scope_missing" ? notForThisKey : failed(shown(first.code));
  const second = await open();
  if (!second.allowed || second.sendId !== first.sendId)
    return failed("The same Idempotency-Key opened a second send. Tell the school office.");
  const ended = await settle(connection, doctorsPatience, first.sendId, "failed");
  const again = await settle(connection, doctorsPatience, first.sendId, "failed");
  if (!ended.ok) return failed(ended.detail);
  if (!again.ok || again.at !== ended.at)
    return failed("A send that was settled twice was answered twice over. Tell the school office.");
  const other = await settle(connection, doctorsPatience, first.sendId, "sent");
  return !other.ok && other.code === "send_settled"
    ? passed("The same name is the same send, and it ends once.")
    : failed("A send that has failed could be called sent. Tell the school office.");
}

/** A send can be settled: PATCH comes through to the school, which knows its own sends only. */
export async function probeSettling(tried: Case): Promise<Finding> {
  const { connection } = tried;
  if (isTestKey(connection.key)) return probeTestSend(tried);
  const ended = await settle(connection, doctorsPatience, "snd_doctor", "failed");
  if (ended.ok) return failed("A send that never was could be settled. Tell the school office.");
  if (ended.code === "scope_missing") return notForThisKey;
  return ended.code === "not_found"
    ? passed("PATCH comes through, and the school knows its own sends only.")
    : failed(`PATCH was answered with ${ended.code}: ${ended.detail}`);
}
