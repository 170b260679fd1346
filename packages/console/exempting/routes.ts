import { type PersonRoute, seniors } from "../route.ts";
import { giveExemption, giveUrgent } from "./give-exemption.ts";
import { listToReview } from "./list-to-review.ts";
import { reviewExemption } from "./review-exemption.ts";

/** Exemptions: given, urgent ones too, and reviewed by somebody else. */
export const exemptionRoutes: readonly PersonRoute[] = [
  { method: "POST", path: "/console/api/urgent", needs: seniors, handle: giveUrgent },
  { method: "POST", path: "/console/api/exemptions", needs: seniors, handle: giveExemption },
  {
    method: "GET",
    path: "/console/api/exemptions/to-review",
    needs: seniors,
    handle: listToReview,
  },
  {
    method: "POST",
    path: "/console/api/pupils/:pupilId/exemptions/:exemptionId/review",
    needs: seniors,
    handle: reviewExemption,
  },
];
