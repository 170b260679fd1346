/** One thing that an import changes, in values a person can compare. */
export type Difference = {
  /** The pupil's or the parent's name. */
  readonly about: string;
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string;
};
