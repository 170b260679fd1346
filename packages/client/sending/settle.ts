import * as z from "zod/mini";
import type { Patience } from "../calling/call-api.ts";
import { callFor } from "../calling/call-for.ts";
import type { Connection } from "../calling/exchange.ts";
import type { Result } from "../calling/result.ts";

/** How a send ended: it went out, or it did not. */
export type SendEnding = "sent" | "failed";

/** A send that has ended. `at` is when that was first said. */
export type Settled = {
  readonly sendId: string;
  readonly status: SendEnding;
  readonly at: string;
};

const view = z.object({ sendId: z.string(), status: z.enum(["sent", "failed"]), at: z.string() });

/**
 * Says how a send ended (scope `send`). Said twice it is the same; the other word afterwards is refused with `send_settled`. Never throws.
 */
export function settle(
  connection: Connection,
  patience: Patience,
  sendId: string,
  status: SendEnding,
): Promise<Result<Settled>> {
  const path = `/contact/v1/sends/${encodeURIComponent(sendId)}`;
  return callFor(connection, patience, { method: "PATCH", path, body: { status } }, view);
}
