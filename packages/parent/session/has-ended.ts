import type { Instant } from "@elm-court/domain";
import type { Link } from "@elm-court/store";

/** True once a link is over that was made for a time only: one for a parent at the office's desk. */
export function hasEnded({ endsAt }: Link, now: Instant): boolean {
  return endsAt !== undefined && endsAt <= now;
}
