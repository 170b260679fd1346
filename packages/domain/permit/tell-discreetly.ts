import type { Decision } from "../decision/decision.ts";
import { finding } from "../decision/finding.ts";

/**
 * A yes as it is told about a permit, which goes from program to program: whether it rested on an exemption is not to be read from it
 * (promise P3). A no, and a yes that the rules do not govern, are told as they are.
 */
export function tellDiscreetly(decision: Decision): Decision {
  if (decision.outcome !== "allow" || decision.code !== "allowed") return decision;
  const { reason } = finding(
    "4.3",
    "allow",
    "allowed",
    "A genuine reason, and nothing that stands against it now.",
  );
  return { ...decision, reasons: [reason] };
}
