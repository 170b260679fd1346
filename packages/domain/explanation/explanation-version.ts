import type { ClauseId } from "../policy/clauses.ts";
import { type Instant, instantOf } from "../time/instant.ts";
import type { LondonDate } from "../time/london.ts";
import type { PointId } from "./explanation.ts";

/** A part of the explanation that can be another one in a later version. */
export type ExplanationPart = `point.${PointId}` | `clause.${ClauseId}`;

/** One published version of the explanation. What it says is held by its hash: another word is another version. */
export type ExplanationVersion = {
  readonly version: string;
  readonly publishedAt: Instant;
  /** SHA-256 of its English words. */
  readonly textHash: string;
  /** What it says otherwise than the version before it; empty for the first. */
  readonly changed: readonly ExplanationPart[];
  /** Reviews that changed nothing (clause 3.2): whoever has read this version has still read it. */
  readonly reviewedOn: readonly LondonDate[];
};

/** Every version there has been, oldest first. The last one is what parents see. */
export const explanationVersions: readonly ExplanationVersion[] = [
  {
    version: "1",
    publishedAt: instantOf(Date.UTC(2026, 8, 1, 8)),
    textHash: "3fe7751cbef8f6284b2f9f8b325ccaf69ea2bdcf0de1721df9f8af4bca3de8f7",
    changed: [],
    reviewedOn: [],
  },
];

/**
 * What is new to a parent who was last told at `toldAt`: all that versions published since then have changed, each part once. Nothing
 * for somebody who was never told: to them it is all new.
 */
export function listNews(
  versions: readonly ExplanationVersion[],
  toldAt: Instant | undefined,
): readonly ExplanationPart[] {
  if (toldAt === undefined) return [];
  const since = versions.filter(({ publishedAt }) => publishedAt > toldAt);
  return [...new Set(since.flatMap(({ changed }) => changed))];
}
