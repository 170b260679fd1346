import * as z from "zod/mini";
import type { ContactAnswer } from "../answer/contact-answer.ts";
import { notAllowed } from "../answer/not-allowed.ts";
import { readAnswer } from "../answer/read-answer.ts";
import { callApi, type Patience } from "../calling/call-api.ts";
import type { Connection } from "../calling/exchange.ts";
import { type Failure, troubled } from "../calling/failure.ts";
import { jsonOf, mayAskAgain } from "./check.ts";
import { type ContactQuestion, evaluationOf } from "./contact-question.ts";
import { splitList } from "./split-list.ts";

/** What one call of the school's service takes. */
const mostQuestions = 1000;
const mostBytes = 900_000;
const hopelessAfter = 2;

export type Progress = { readonly done: number; readonly of: number };

const batch = z.object({ evaluations: z.array(z.unknown()) });

/** The answers to one part of a list, in order; none where the answers do not fit the questions. */
async function askPart(
  connection: Connection,
  patience: Patience,
  part: readonly string[],
): Promise<readonly ContactAnswer[] | Failure> {
  const body = `{"evaluations":[${part.join(",")}]}`;
  const request = { method: "POST", path: "/access/v1/evaluations", body } as const;
  return callApi(connection, request, patience, ({ json, askedAtMs }) => {
    const read = batch.safeParse(json);
    if (!read.success || read.data.evaluations.length !== part.length)
      return troubled("wrong_shape");
    const timing = { askedAtMs, nowMs: connection.machine.now() };
    return read.data.evaluations.map((one) => readAnswer(one, timing));
  });
}

/** Once more about those that could not be read. */
async function askAgain(
  connection: Connection,
  patience: Patience,
  part: readonly string[],
  first: readonly ContactAnswer[],
): Promise<readonly ContactAnswer[]> {
  const places = first.flatMap((answer, place) => (mayAskAgain(answer) ? [place] : []));
  if (places.length === 0 || patience.tries < 2) return first;
  const open = places.flatMap((place) => part[place] ?? []);
  const again = await askPart(connection, patience, open);
  if ("ok" in again) return first;
  return first.map((answer, place) => again[places.indexOf(place)] ?? answer);
}

/**
 * Many questions, split into calls the school's service takes; one answer for each, in order, always. Never throws. No exemption
 * counts in a list (product behaviour 25): ask one by one about a pupil who is denied here, where it matters.
 */
export async function checkMany(
  connection: Connection,
  patience: Patience,
  questions: readonly ContactQuestion[],
  onProgress: (progress: Progress) => void,
): Promise<readonly ContactAnswer[]> {
  const asked = questions.map((question) => jsonOf(evaluationOf(question)));
  const parts = splitList(
    asked.flatMap((json) => (typeof json === "string" ? [json] : [])),
    mostQuestions,
    mostBytes,
  );
  const answers: ContactAnswer[] = [];
  let failures = 0;
  for (const part of parts) {
    // A service that did not answer twice is asked once for the rest, not three times: a list must end.
    const patient = failures < hopelessAfter ? patience : { ...patience, tries: 1 };
    const first = await askPart(connection, patient, part);
    failures = "ok" in first ? failures + 1 : 0;
    answers.push(
      ...("ok" in first
        ? part.map(() => notAllowed(first))
        : await askAgain(connection, patient, part, first)),
    );
    onProgress({ done: answers.length, of: questions.length });
  }
  const left = answers.values();
  return asked.map((json) =>
    typeof json === "string"
      ? (left.next().value ?? notAllowed(troubled("wrong_shape")))
      : notAllowed(json),
  );
}
