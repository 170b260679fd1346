/** Why a parent sees a page that says something went another way than they hoped. */
export const noticeReasons = [
  "not_found",
  "refused",
  "session_gone",
  "no_children",
  "too_large",
  "unavailable",
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** The status of each notice. One page for every link that does not work: it never says why. */
export const noticeStatuses = {
  not_found: 404,
  refused: 403,
  session_gone: 403,
  no_children: 200,
  too_large: 413,
  unavailable: 503,
} as const satisfies Readonly<Record<NoticeReason, number>>;
