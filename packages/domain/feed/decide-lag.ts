import type { KeyId } from "../ids.ts";
import { addSeconds, type Instant } from "../time/instant.ts";

/** How far the tool behind a key says that it has done what the feed says. */
export type ToolPosition = {
  readonly keyId: KeyId;
  readonly cursor: number;
  readonly acknowledgedAt: Instant;
};

/** How far a tool is behind the feed: by how many changes, and since when the oldest of them waits. */
export type ToolLag = ToolPosition & {
  readonly head: number;
  readonly behind: number;
  /** `undefined` for a tool that is up to date, and where the change is so old that it is no longer kept. */
  readonly since: Instant | undefined;
};

/** How long a change may wait for a tool to say that it has it. */
export const lagAllowedSeconds = 15 * 60;

/** The lag of a tool. `oldestWaitingAt`: when the first change that it has not acknowledged was numbered. */
export function decideLag(
  position: ToolPosition,
  head: number,
  oldestWaitingAt: Instant | undefined,
): ToolLag {
  const behind = Math.max(0, head - position.cursor);
  return { ...position, head, behind, since: behind === 0 ? undefined : oldestWaitingAt };
}

/** Whether somebody must look: a change waits for the tool for longer than it may, or for so long that it is gone. */
export function isTooFarBehind({ behind, since }: ToolLag, now: Instant): boolean {
  return behind > 0 && (since === undefined || addSeconds(since, lagAllowedSeconds) < now);
}
