import { agreeAccount } from "./accounts/agree-account.ts";
import { listAccounts } from "./accounts/list-accounts.ts";
import { endObjection } from "./deciding/end-objection.ts";
import { listObjections } from "./deciding/list-objections.ts";
import { giveExemption, giveUrgent } from "./exempting/give-exemption.ts";
import { listToReview } from "./exempting/list-to-review.ts";
import { reviewExemption } from "./exempting/review-exemption.ts";
import { showHome } from "./office/show-home.ts";
import { listStaff } from "./people/list-staff.ts";
import { showMe } from "./people/show-me.ts";
import { findPupils } from "./pupils/find-pupils.ts";
import { markPupil } from "./pupils/mark-pupil.ts";
import { showSafeguarding } from "./pupils/show-safeguarding.ts";
import { showTrail } from "./pupils/show-trail.ts";
import type { OpenRoute, PersonRoute } from "./route.ts";
import { serveFile, servePage } from "./serve-files.ts";
import { beginSignIn } from "./sign-in/begin-sign-in.ts";
import { finishSignIn } from "./sign-in/finish-sign-in.ts";
import { signOut } from "./sign-in/sign-out.ts";

const anybody = ["staff", "line_manager", "safeguarding_lead", "office", "head"] as const;
const seniors = ["safeguarding_lead", "head"] as const;

/** What the console answers to everybody: its own files, and signing in and out. */
export const openRoutes: readonly OpenRoute[] = [
  { method: "GET", path: "/console/assets/:file", needs: "nothing", handle: serveFile },
  { method: "GET", path: "/console/sign-in", needs: "nothing", handle: beginSignIn },
  { method: "GET", path: "/console/signed-in", needs: "nothing", handle: finishSignIn },
  { method: "POST", path: "/console/api/sign-out", needs: "nothing", handle: signOut },
  { method: "GET", path: "/console", needs: "nothing", handle: servePage },
  {
    method: "GET",
    path: "/console/:screen{(?!api(?:/|$)).*}",
    needs: "nothing",
    handle: servePage,
  },
];

/** Everything else, and who may. A role that is not named is refused; the office is in none that reads `safeguarding`. */
export const personRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/me", needs: anybody, handle: showMe },
  { method: "GET", path: "/console/api/staff", needs: seniors, handle: listStaff },
  { method: "GET", path: "/console/api/pupils", needs: seniors, handle: findPupils },
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
  { method: "GET", path: "/console/api/accounts", needs: ["line_manager"], handle: listAccounts },
  {
    method: "POST",
    path: "/console/api/accounts/:accountId/agreement",
    needs: ["line_manager"],
    handle: agreeAccount,
  },
  { method: "GET", path: "/console/api/home", needs: ["office"], handle: showHome },
];
