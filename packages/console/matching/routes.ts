import { type PersonRoute, seniors } from "../route.ts";
import { matchAnswer } from "./match-answer.ts";
import { showToMatch } from "./show-to-match.ts";

/** Answers of people who are not on record: the office sees them, a senior person says whose they are. */
export const matchRoutes: readonly PersonRoute[] = [
  {
    method: "GET",
    path: "/console/api/answers/to-match",
    needs: [...seniors, "office"],
    handle: showToMatch,
  },
  {
    method: "POST",
    path: "/console/api/pupils/:pupilId/objections/match",
    needs: seniors,
    handle: matchAnswer,
  },
];
