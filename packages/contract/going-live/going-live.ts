import {
  type GoingLivePoint,
  goingLivePoints,
  type GoingLiveResult,
  type Instant,
  type KeyId,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { isMalformed, type Malformed, parseFitting } from "../authzen/entities.ts";

/** Where a tool leaves its pass. */
export const goingLivePath = "/access/v1/going-live";

/** What came of one point of the going-live list. */
export type GoingLiveFinding = { readonly point: GoingLivePoint; readonly result: GoingLiveResult };

export const goingLiveBody = z.object({ passed: z.array(z.enum(goingLivePoints)) });

/** What `POST /access/v1/going-live` is sent: the points that passed, when none failed. In the order of the list. */
export function parseGoingLiveBody(json: unknown): readonly GoingLivePoint[] | Malformed {
  const read = parseFitting(goingLiveBody, json);
  return isMalformed(read) ? read : goingLivePoints.filter((point) => read.passed.includes(point));
}

/** Names each point that is missing for a pass. */
export function pointsMissing(missing: readonly GoingLivePoint[]): Malformed {
  return {
    malformed: missing.map((point) => ({
      pointer: "/passed",
      detail: `Send “${point}” too, once it has passed: there is no pass without it.`,
    })),
  };
}

/** A pass as the school keeps it: the last one of each key. */
export type GoingLiveView = {
  readonly keyId: KeyId;
  readonly passedAt: Instant;
  readonly passed: readonly GoingLivePoint[];
};
