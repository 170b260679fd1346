import { anybody, type PersonRoute, seniors } from "../route.ts";
import { listStaff } from "./list-staff.ts";
import { showMe } from "./show-me.ts";

/** Who is signed in, and who else is staff. */
export const peopleRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/me", needs: anybody, handle: showMe },
  { method: "GET", path: "/console/api/staff", needs: seniors, handle: listStaff },
];
