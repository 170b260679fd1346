import type { PersonRoute } from "../route.ts";
import { doubtAnswer } from "./doubt-answer.ts";
import { showFamily } from "../families/show-family.ts";
import { takeAnswer } from "./take-answer.ts";

const office = ["office"] as const;

/** A pupil's page for the office, and answers that do not come by the parents' page. */
export const answerRoutes: readonly PersonRoute[] = [
  {
    method: "GET",
    path: "/console/api/pupils/:pupilId/family",
    needs: office,
    handle: showFamily,
  },
  {
    method: "POST",
    path: "/console/api/pupils/:pupilId/answers",
    needs: office,
    handle: takeAnswer,
  },
  {
    method: "POST",
    path: "/console/api/pupils/:pupilId/answers/:answerId/doubt",
    needs: office,
    handle: doubtAnswer,
  },
];
