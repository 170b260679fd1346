/** What a link opens: reading and saying no, asking for paper instead of email, or stopping the taking back of a no. */
export const linkPurposes = ["answer", "paper_instead", "stop_ending"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/**
 * Whether a link of that series works while `current` is the parent's series. Stopping a parent's links begins the next series, and
 * nothing of an older one opens their pages. The other two go on: whoever holds them can only ask for paper, or keep a no.
 */
export function linkWorks(
  { opens, series }: { readonly opens: LinkPurpose; readonly series: number },
  current: number,
): boolean {
  return opens !== "answer" || series === current;
}
