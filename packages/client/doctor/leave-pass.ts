import { goingLivePath } from "@elm-court/contract";
import * as z from "zod/mini";
import { callFor } from "../calling/call-for.ts";
import type { Result } from "../calling/result.ts";
import type { Connection } from "../calling/exchange.ts";
import { doctorsPatience } from "./patience.ts";
import type { PointFinding } from "./probe.ts";

const pass = z.object({ passedAt: z.string() });

/** Leaves a dated pass where the school office sees it. The school decides whether it is one. */
export function leavePass(
  connection: Connection,
  findings: readonly PointFinding[],
): Promise<Result<z.infer<typeof pass>>> {
  const passed = findings.flatMap(({ point, result }) => (result === "passed" ? [point] : []));
  const request = { method: "POST", path: goingLivePath, body: { passed } } as const;
  return callFor(connection, doctorsPatience, request, pass);
}
