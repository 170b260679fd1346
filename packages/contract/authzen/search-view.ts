/** One page of what a search found (AuthZEN 1.0, “The Search API Response”). An empty `next_token`: that was the last. */
export type SearchView<Result> = {
  readonly page: { readonly next_token: string; readonly count: number };
  readonly results: readonly Result[];
};

/** A page of results. `page` comes first, as the specification recommends. */
export function searchView<Result>(
  results: readonly Result[],
  nextToken: string,
): SearchView<Result> {
  return { page: { next_token: nextToken, count: results.length }, results };
}
