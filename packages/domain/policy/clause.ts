/** One numbered clause of the school's policy. */
export type Clause = {
  readonly id: string;
  readonly section: number;
  /** The clause as the school wrote it, word for word. */
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex. */
  readonly textHash: string;
  /** The same thing said to a parent, reading grade 6 or lower. */
  readonly plainWords: string;
};
