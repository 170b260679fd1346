import { endObjection } from "../deciding/end-objection.ts";
import { listObjections } from "../deciding/list-objections.ts";
import { type PersonRoute, seniors } from "../route.ts";
import { findPupils } from "./find-pupils.ts";
import { markPupil } from "./mark-pupil.ts";
import { showSafeguarding } from "./show-safeguarding.ts";
import { showTrail } from "./show-trail.ts";

/** One pupil, as the safeguarding lead and the head see them. */
export const pupilRoutes: readonly PersonRoute[] = [
  {
    method: "GET",
    path: "/console/api/pupils",
    needs: [...seniors, "office"],
    handle: findPupils,
  },
  {
    method: "GET",
    path: "/console/api/pupils/:pupilId/safeguarding",
    needs: seniors,
    handle: showSafeguarding,
  },
  { method: "POST", path: "/console/api/pupils/:pupilId/mark", needs: seniors, handle: markPupil },
  { method: "GET", path: "/console/api/pupils/:pupilId/trail", needs: seniors, handle: showTrail },
  {
    method: "GET",
    path: "/console/api/pupils/:pupilId/objections",
    needs: seniors,
    handle: listObjections,
  },
  {
    method: "POST",
    path: "/console/api/pupils/:pupilId/objections/end",
    needs: seniors,
    handle: endObjection,
  },
];
