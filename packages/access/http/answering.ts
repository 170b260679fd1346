import type { AccessLogEntry } from "../deps.ts";

/** What every answer needs, whoever decides: where it is logged, and the urgent block that a refusal carries. */
export type Answering = {
  readonly urgentHelp: string;
  readonly log: (entry: AccessLogEntry) => void;
};
