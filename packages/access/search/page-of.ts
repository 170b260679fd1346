import type { Found, PageAsked } from "../authzen/decision-point.ts";

/** One page of results that are all there; each is named once, and a page ends at a name (AuthZEN 1.0, “Pagination”). */
export function pageOf<Result>(
  all: readonly Result[],
  nameOf: (result: Result) => string,
  { after, limit = all.length }: PageAsked,
): Found<Result> {
  const start = after === undefined ? 0 : all.findIndex((one) => nameOf(one) === after) + 1;
  const results = all.slice(start, start + limit);
  const last = results.at(-1);
  const isWhole = start + limit >= all.length;
  return {
    results,
    next: isWhole ? undefined : last === undefined ? (after ?? "") : nameOf(last),
  };
}
