import { mayActForPupil, type TrailEntry } from "@elm-court/domain";
import type { Asked } from "../route.ts";
import { viewExemptions } from "./view-exemptions.ts";

/** What nobody has reviewed yet, the one that is due first in front; never about one's own child. The looks are written down first. */
export async function listToReview(asked: Asked): Promise<Response> {
  const { deps, c, person } = asked;
  const waiting = (await deps.store.listToReview()).filter(({ pupilId }) =>
    mayActForPupil(person.staff, pupilId),
  );
  const looks = [...new Set(waiting.map((one) => one.pupilId))].map((pupilId): TrailEntry => ({
    pupilId,
    by: person.staff.id,
    did: "looked",
    at: deps.now(),
  }));
  await deps.store.recordLooks(looks);
  return c.json({ exemptions: await viewExemptions(asked, waiting) });
}
