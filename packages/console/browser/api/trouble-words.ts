import type { Trouble } from "./api.ts";

/** What a trouble means to whoever wanted something, and what to do. */
export const troubleWords: Readonly<Record<Trouble["code"], string>> = {
  not_signed_in: "You are signed out. Sign in again.",
  sign_in_refused: "You could not be signed in.",
  not_for_your_role: "This is not for your role.",
  own_child: "This is about your own child. Somebody else must do it.",
  cross_site: "This page is out of date. Load it again.",
  not_found: "This is not here any more.",
  changed_meanwhile: "Somebody changed this at the same moment. Try again.",
  already_done: "This was done before. Load the page again.",
  body_too_large: "This is too long. Write less.",
  does_not_fit: "Something does not fit. Look at the form.",
  internal: "Something went wrong here. Try again, or ring the school office.",
  unavailable: "The console cannot be reached now. Try again in a moment.",
  offline: "There is no connection. Try again when you have one.",
};
