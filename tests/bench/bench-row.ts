/** One line of the table: what was measured, and what it was held to. */
export type BenchRow = {
  readonly name: string;
  readonly floor: string;
  readonly target: string;
  readonly measured: string;
  /** `undefined`: nothing is asked of it. */
  readonly met: boolean | undefined;
};

/** A row and how it is measured. `name` is known before, so that the document can be compared with it. */
export type Bench = { readonly name: string; readonly run: () => Promise<BenchRow> };

/** The middle one, of times that a busy machine makes long now and then. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
