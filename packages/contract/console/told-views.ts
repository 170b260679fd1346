import {
  type TellingWay,
  tellingWays,
  type ToldStanding,
  toldStandings,
  type ToldStep,
  toldSteps,
} from "@elm-court/domain";
import * as z from "zod/mini";
import { parseFittingBody } from "./fields.ts";
import type { NamedView } from "./views.ts";

type Count = { readonly pupils: number; readonly parents: number };

/** Who has been told, in numbers. Every number has its list. */
export type ToldView = {
  readonly all: Count;
  /** Not told: the number to bring to zero. */
  readonly untold: Count;
  readonly standings: readonly (Count & { readonly standing: ToldStanding })[];
  readonly steps: readonly (Count & { readonly step: ToldStep })[];
};

type Told = { readonly standing: ToldStanding; readonly step?: ToldStep | undefined };

/** A pupil with their parents, or a parent with their children. */
export type ToldRowView = NamedView &
  Told & {
    readonly yearGroup?: string | undefined;
    readonly phone?: string | undefined;
    readonly others: readonly (NamedView & Partial<Told>)[];
  };

export type ToldListView = {
  readonly rows: readonly ToldRowView[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

const toldQuery = z.object({
  of: z.enum(["pupils", "parents"]),
  standing: z.optional(z.enum(toldStandings)),
  step: z.optional(z.enum(toldSteps)),
  page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,4}$/))),
});
export type ToldQuery = z.infer<typeof toldQuery>;

/** Reads which list is asked for: whose, how far, what is next, which part. */
export function parseToldForm(query: unknown): ToldQuery | undefined {
  return parseFittingBody(toldQuery, query);
}

const tellingBody = z.object({ how: z.enum(tellingWays) });

/** Reads how the office told a parent. */
export function parseTellingForm(body: unknown): { readonly how: TellingWay } | undefined {
  return parseFittingBody(tellingBody, body);
}
