/** A difference of clocks up to this is the network's, and left alone. */
const slackMs = 2000;

/**
 * The latest moment, by this machine's clock, at which a message may arrive: the school's `deliverBefore`, or earlier where this
 * machine's clock is behind. `checkedAtMs` is the school's clock at some moment after `askedAtMs` of ours, so the span between them is
 * never overstated.
 */
export function deliveryDeadline(
  deliverBeforeMs: number,
  checkedAtMs: number,
  askedAtMs: number,
): number {
  const byOurClock = askedAtMs + (deliverBeforeMs - checkedAtMs);
  return byOurClock < deliverBeforeMs - slackMs ? byOurClock : deliverBeforeMs;
}
