import type { PupilId } from "@elm-court/domain";
import type { Asked } from "../route.ts";
import { needsAPerson } from "./needs-a-person.ts";

const keysPerCall = 100;

/** The office's first screen. Nothing of `safeguarding` is in it. */
export async function showHome({ deps, c }: Asked): Promise<Response> {
  const roster = await deps.store.listRoster();
  const ids = roster.pupils.map(({ id }) => id);
  const calls = Array.from({ length: Math.ceil(ids.length / keysPerCall) }, (_, place) =>
    deps.store.loadStates(ids.slice(place * keysPerCall, (place + 1) * keysPerCall)),
  );
  const states = (await Promise.all(calls)).flat();
  const byPupil = new Map(states.map((one): [PupilId, typeof one] => [one.pupilId, one]));
  return c.json(needsAPerson(roster, byPupil));
}
