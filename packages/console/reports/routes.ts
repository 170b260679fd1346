import { type PersonRoute, seniors } from "../route.ts";
import { showReports } from "./show-reports.ts";
import { takeReport } from "./take-report.ts";

/** What parents report of contacts: anybody at the desk takes it down, and the safeguarding lead and the head alone read it. */
export const reportRoutes: readonly PersonRoute[] = [
  {
    method: "POST",
    path: "/console/api/pupils/:pupilId/reports",
    needs: ["office"],
    handle: takeReport,
  },
  { method: "GET", path: "/console/api/reports", needs: seniors, handle: showReports },
];
