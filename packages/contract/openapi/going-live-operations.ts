import { goingLivePoints } from "@elm-court/domain";
import { goingLivePath } from "../going-live/going-live.ts";
import type { Operation } from "./operation.ts";

/** Going live. */
export const goingLiveOperations: readonly Operation[] = [
  {
    id: "leavePass",
    method: "post",
    path: goingLivePath,
    tag: "Going live",
    summary: "Everything on the going-live list has passed",
    description:
      "Leaves a pass with today's date on the office's page; `esafety-contact doctor` does it. There is no pass while a point is missing that the key has the scope for.",
    scopes: ["check"],
    body: { shape: "GoingLiveRequest", example: { passed: goingLivePoints } },
    answers: { 200: { description: "The pass.", shape: "GoingLiveAnswer" } },
  },
];
