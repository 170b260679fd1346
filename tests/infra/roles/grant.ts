/** One thing that somebody may do. `onlyIf` is empty where nothing more is asked. */
export type Grant = {
  readonly who: string;
  readonly may: string;
  readonly on: string;
  readonly onlyIf: string;
};

/** As a line of docs/roles.md, without the reason. */
export const lineOf = ({ who, may, on, onlyIf }: Grant): string =>
  [who, may, on, onlyIf].join(" | ");
