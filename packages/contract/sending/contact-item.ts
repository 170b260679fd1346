import { type EvaluationBody, parseEvaluationBody } from "../evaluation/evaluation-body.ts";
import { isMalformed, type Malformed } from "../authzen/entities.ts";

/**
 * One item of a sending: the evaluation of AuthZEN about a contact that is to happen now. A time in `context.at` is refused, because
 * whoever gives one does not mean now. `pointer` is where the item stands in the body.
 */
export function parseContactItem(item: unknown, pointer: string): EvaluationBody | Malformed {
  const read = parseEvaluationBody(item);
  if (isMalformed(read))
    return {
      malformed: read.malformed.map((place) => ({
        ...place,
        pointer: `${pointer}${place.pointer}`,
      })),
    };
  if (read.at !== undefined)
    return {
      malformed: [
        { pointer: `${pointer}/context/at`, detail: "Send no “at”: a send is about now." },
      ],
    };
  return read;
}
