import { type SchoolSettings, waysInUse } from "../policy/settings.ts";
import type { Instant } from "../time/instant.ts";

/** What has to be there before a live answer can be anything but `not_ready` (product behaviour 27). */
export const readinessParts = ["urgent_numbers", "ways_used", "noes_held"] as const;
export type ReadinessPart = (typeof readinessParts)[number];

/** What can be said of the noes that the school held before: that they are all brought in, or that there are none. */
export const heldNoes = ["brought_in", "none_held"] as const;
export type HeldNoes = (typeof heldNoes)[number];

/** Somebody's word on the noes that the school held before. */
export type NoesConfirmed = {
  readonly noes: HeldNoes;
  /** A person, by name. */
  readonly by: string;
  readonly at: Instant;
};

const isBlank = (text: string): boolean => text.trim() === "";

/** What is still missing of the school's settings. */
export function missingInSettings(settings: SchoolSettings): readonly ReadinessPart[] {
  const { emergency, leadName, dayPhone } = settings.urgentHelp;
  return [
    ...([emergency, leadName, dayPhone].some(isBlank) ? (["urgent_numbers"] as const) : []),
    ...(waysInUse(settings).length === 0 ? (["ways_used"] as const) : []),
  ];
}

/** What is still missing: nothing, and the school is ready. No rule can say of a no on paper in a drawer: a person has to. */
export function decideReadiness(
  settings: SchoolSettings,
  confirmed: NoesConfirmed | undefined,
): readonly ReadinessPart[] {
  const isSaid = confirmed !== undefined && !isBlank(confirmed.by);
  return [...missingInSettings(settings), ...(isSaid ? [] : (["noes_held"] as const))];
}
