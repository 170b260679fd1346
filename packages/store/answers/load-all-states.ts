import type { ContactState, PupilId } from "@elm-court/domain";
import type { AnswerStore } from "./answer-store.ts";

const keysPerCall = 100;
const callsAtOnce = 5;

/** The states of all these pupils, in hundreds, a few calls at a time: a school of 2,000 is twenty calls. */
export async function loadAllStates(
  store: Pick<AnswerStore, "loadStates">,
  ids: readonly PupilId[],
): Promise<readonly ContactState[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / keysPerCall) }, (_, place) =>
    ids.slice(place * keysPerCall, (place + 1) * keysPerCall),
  );
  const states: ContactState[] = [];
  for (let start = 0; start < parts.length; start += callsAtOnce) {
    const some = parts.slice(start, start + callsAtOnce).map((part) => store.loadStates(part));
    states.push(...(await Promise.all(some)).flat());
  }
  return states;
}
