import { isMalformed, type Malformed, searchView } from "@elm-court/contract";
import type { Answered } from "./answer-call.ts";
import type { Found, PageAsked, Refusal } from "./decision-point.ts";
import { readPage, writePageToken } from "./page-token.ts";

type Paged = {
  readonly page?:
    { readonly token?: string | undefined; readonly limit?: number | undefined } | undefined;
};

/** `POST /access/v1/search/…` (AuthZEN 1.0, “Search APIs”): what `find` finds of one page, and how to ask for the next. */
export async function answerSearch<Request extends Paged, Result>(
  request: Request | Malformed,
  find: (request: Request, page: PageAsked) => Promise<Found<Result> | Malformed | Refusal>,
): Promise<Answered | Malformed | Refusal> {
  if (isMalformed(request)) return request;
  const { page, ...entities } = request;
  const asked = readPage(entities, page);
  if (isMalformed(asked)) return asked;
  const found = await find(request, asked);
  if (!("results" in found)) return found;
  const next = found.next === undefined ? "" : writePageToken(entities, asked.limit, found.next);
  return { body: searchView(found.results, next) };
}
