import type { SettledSend } from "@elm-court/domain";

/** The answer to whoever says how a send ended; `at` is when that was first said. */
export function settledView({ id, status, settledAt }: SettledSend) {
  return { sendId: id, status, at: settledAt };
}
