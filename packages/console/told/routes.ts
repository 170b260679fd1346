import type { PersonRoute } from "../route.ts";
import { markTold } from "./mark-told.ts";
import { showTold, showToldList } from "./show-told.ts";

const office = ["office"] as const;

/** Who has been told, and that the office has told somebody itself. */
export const toldRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/told", needs: office, handle: showTold },
  { method: "GET", path: "/console/api/told/people", needs: office, handle: showToldList },
  { method: "POST", path: "/console/api/parents/:parentId/told", needs: office, handle: markTold },
];
