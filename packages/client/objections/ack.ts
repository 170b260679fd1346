import * as z from "zod/mini";
import type { Patience } from "../calling/call-api.ts";
import { callFor } from "../calling/call-for.ts";
import type { Connection } from "../calling/exchange.ts";
import type { Result } from "../calling/result.ts";

/** How far the school now knows this tool to be, and how many changes still wait for it. */
export type Acknowledged = {
  readonly cursor: number;
  readonly head: number;
  readonly behind: number;
};

const whole = z.int().check(z.gte(0));
const view = z.object({ cursor: whole, head: whole, behind: whole });

/**
 * Says that everything up to a cursor is dealt with (scope `changes`), so that the school sees which tool is behind. Never throws.
 */
export function ack(
  connection: Connection,
  patience: Patience,
  cursor: number,
): Promise<Result<Acknowledged>> {
  const request = { method: "POST", path: "/objections/v1/changes/ack", body: { cursor } } as const;
  return callFor(connection, patience, request, view);
}
