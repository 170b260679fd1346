import * as z from "zod/mini";
import { exchange } from "../calling/exchange.ts";
import { failed, type Finding, passed, type Case } from "./probe.ts";

const timeoutMs = 10_000;
const mostSkewMs = 30_000;
const metadata = z.object({
  policy_decision_point: z.string(),
  access_evaluation_endpoint: z.string(),
});

/** The service answers at this address, and says that it is its own. */
export async function probeReached({ connection }: Case): Promise<Finding> {
  const path = "/.well-known/authzen-configuration";
  const found = await exchange(connection, { method: "GET", path }, timeoutMs);
  if (!found.ok) return failed(found.detail);
  const read = metadata.safeParse(found.json);
  if (!read.success) return failed("Something answers there, but not the school's service.");
  const own = read.data.policy_decision_point;
  return own === connection.origin
    ? passed(`${own} answers.`)
    : failed(`The service says that its address is ${own}. Use that as the origin.`);
}

/** Nobody on the way can read the key. An address without https is refused before, unless it is this machine's. */
export async function probeEncrypted({ connection }: Case): Promise<Finding> {
  return new URL(connection.origin).protocol === "https:"
    ? passed("https, with a certificate that this machine trusts.")
    : passed("Not needed: the service is on this machine.");
}

/** This machine's clock and the school's agree, so that nothing goes out after its deliverBefore. */
export async function probeClock({ connection, answer }: Case): Promise<Finding> {
  if (answer.checkedAt === undefined)
    return failed("The school's service gave no decision, so the clocks cannot be compared.");
  const skewMs = connection.machine.now() - Date.parse(answer.checkedAt);
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (Math.abs(skewMs) <= mostSkewMs) return passed(`${seconds} seconds apart.`);
  const side = skewMs > 0 ? "ahead of" : "behind";
  return failed(
    `This machine's clock is ${seconds} seconds ${side} the school's. Put it right (NTP).`,
  );
}
