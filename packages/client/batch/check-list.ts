import type { NotAllowed } from "../answer/contact-answer.ts";
import { notAllowed } from "../answer/not-allowed.ts";
import { refused } from "../calling/failure.ts";
import type { Progress } from "../checking/check-many.ts";
import type { ContactQuestion } from "../checking/contact-question.ts";
import type { ContactClient } from "../create-contact-client.ts";
import type { ResolveRequest } from "../objections/resolve.ts";
import type { Verdict } from "./verdict.ts";

/** What the cells of a list name pupils by: the school's own ids, or a number of their records. */
export type IdScheme = "id" | ResolveRequest["scheme"];

/** The cells of one column, and what they name pupils by. */
export type Cells = { readonly cells: readonly string[]; readonly scheme: IdScheme };

const unknown = (detail: string): NotAllowed => notAllowed(refused("unknown_pupil", detail));

/** The pupil that each cell names, in order, or why it names none. One call that fails fails all. */
export async function namePupils(
  client: ContactClient,
  { cells, scheme }: Cells,
): Promise<readonly (string | NotAllowed)[]> {
  const blank = unknown("There is no id in this row.");
  const named = cells.map((cell) => cell.trim());
  const pupilOf = await resolveCells(client, named, scheme);
  return named.map((cell) => pupilOf.get(cell) ?? blank);
}

async function resolveCells(
  client: ContactClient,
  cells: readonly string[],
  scheme: IdScheme,
): Promise<ReadonlyMap<string, string | NotAllowed>> {
  const values = [...new Set(cells.filter((cell) => cell !== ""))];
  if (scheme === "id") return new Map(values.map((id) => [id, id]));
  const resolved = await client.resolve({ kind: "pupil", scheme, values });
  if (!resolved.ok) return new Map(values.map((value) => [value, notAllowed(resolved)]));
  const found = new Map<string, string | NotAllowed>(
    resolved.found.map(({ value, id }) => [value, id]),
  );
  const several = new Set(resolved.ambiguous);
  return new Map(
    values.map((value) => [
      value,
      found.get(value) ??
        unknown(
          several.has(value)
            ? `More than one pupil has this ${scheme}.`
            : `The school knows no pupil with this ${scheme}.`,
        ),
    ]),
  );
}

/** A verdict for each cell, in order: each pupil is asked about once, however often the list has them. */
export async function checkList(
  client: ContactClient,
  cells: Cells,
  question: Omit<ContactQuestion, "pupil">,
  onProgress: (progress: Progress) => void,
): Promise<readonly Verdict[]> {
  const named = await namePupils(client, cells);
  const pupils = [...new Set(named)].filter((one) => typeof one === "string");
  const questions = pupils.map((pupil) => ({ ...question, pupil }));
  const answers = await client.checkMany(questions, { onProgress });
  const answerOf = new Map(pupils.map((pupil, place) => [pupil, answers[place]] as const));
  return named.map((pupil) =>
    typeof pupil === "string"
      ? { pupil, answer: answerOf.get(pupil) ?? unknown("It was not asked about.") }
      : { pupil: "", answer: pupil },
  );
}
