import { decideAnswer, londonDateOf, type PupilId } from "@elm-court/domain";
import { recordOnStates } from "../../packages/parent/answering/record-on-states.ts";
import { ans, fresh, obj } from "../store/fixtures.ts";
import type { openPages } from "./parent-pages.ts";
import type { LinkedParent } from "./trust-school.ts";

/**
 * An answer that the office types in: a no by phone, or a slip signed today that objects to nothing. `save` saves it, once
 * however often it is called.
 */
export function takeDown(
  pages: ReturnType<typeof openPages>,
  parent: LinkedParent,
  pupilIds: readonly PupilId[],
  route: "phone" | "paper",
) {
  const at = pages.now();
  const submission = { id: `office${fresh()}`, parentId: parent.id, by: "parent", at } as const;
  const save = async (): Promise<boolean> => {
    const family = await pages.deps.store.loadFamily(parent.id);
    if (family?.children.length !== pupilIds.length) throw new Error("the family is not whole");
    const result = await recordOnStates(
      pages.deps,
      family,
      at,
      (states) =>
        states.map((before) => {
          const answer = {
            id: ans(`ans_${fresh()}`),
            respondent: { kind: "parent", parentId: parent.id },
            route,
            objectsTo: route === "paper" ? "nothing" : "all",
            signedOn: route === "paper" ? londonDateOf(at) : undefined,
            receivedAt: at,
            recordedBy: "office",
          } as const;
          return { before, events: [decideAnswer(before, answer, obj(`obj_${fresh()}`))] };
        }),
      submission,
    );
    return result === "recorded";
  };
  return { save };
}
