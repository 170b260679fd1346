import type { TakenView } from "@elm-court/contract";
import type { Pupil } from "@elm-court/domain";
import { waysIn } from "../deciding/in-words.ts";
import { pupilView } from "../pupils/pupil-view.ts";
import type { Asked } from "../route.ts";
import { takenAnswerId } from "./record-taken.ts";

/** What an answer that was taken down did, read back from the pupils' events: a repeat says what the first one did. */
export async function viewTaken(
  { store, settings }: Asked["deps"],
  onceId: string,
  pupils: readonly Pupil[],
): Promise<TakenView> {
  const answers = await Promise.all(
    pupils.map(async (pupil) => {
      const answerId = takenAnswerId(onceId, pupil.id);
      const events = await store.listEvents(pupil.id);
      return events.flatMap(({ event }) =>
        event.type === "answer_recorded" && event.answer.id === answerId
          ? [
              {
                pupilId: pupil.id,
                pupil: pupilView(pupil).name,
                answerId,
                effect: event.effect,
                objects: event.ways === undefined ? undefined : waysIn(event.ways, settings),
              },
            ]
          : [],
      );
    }),
  );
  return { answers: answers.flat() };
}
