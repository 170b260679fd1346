import type { NamedView } from "./views.ts";

/** What needs a person, in the order in which Home shows it. */
export const homeSections = [
  "not_told",
  "email_bounced",
  "needs_decision",
  "under_review",
] as const;
export type HomeSection = (typeof homeSections)[number];

/** One thing on the office's Home that needs a person: a number, and the list behind it. */
export type HomeSectionView = {
  readonly kind: HomeSection;
  readonly people: readonly (NamedView & { readonly detail: string })[];
};

export type HomeView = { readonly sections: readonly HomeSectionView[] };
