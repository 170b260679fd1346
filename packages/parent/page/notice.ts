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

type Notice = { readonly title: string; readonly text: string; readonly status: NoticeStatus };
type NoticeStatus = 200 | 403 | 404 | 413 | 503;

/** What each notice says; the phone number follows it. One page for every link that does not work: it never says why. */
export const notices: Readonly<Record<NoticeReason, Notice>> = {
  not_found: {
    title: "We cannot find this page",
    text: "The link may be old, or a part of it may be missing. Nothing has changed.",
    status: 404,
  },
  refused: {
    title: "We could not take your answer",
    text: "It did not come from our own page. Open the link in our email and try again.",
    status: 403,
  },
  session_gone: {
    title: "Open the link in our email again",
    text: "To keep your answers safe, this page shuts after 30 minutes. What you sent is saved. What you did not send is not.",
    status: 403,
  },
  no_children: {
    title: "Please ring us",
    text: "We have no child on our list for this link.",
    status: 200,
  },
  too_large: {
    title: "That was too long",
    text: "We could not take so many words. Please go back and use fewer words.",
    status: 413,
  },
  unavailable: {
    title: "This page does not work just now",
    text: "Nothing you saved is lost. Please try again soon.",
    status: 503,
  },
};
