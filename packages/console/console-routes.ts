import { answerRoutes } from "./answers/routes.ts";
import { accountRoutes } from "./accounts/routes.ts";
import { exemptionRoutes } from "./exempting/routes.ts";
import { homeRoutes } from "./office/routes.ts";
import { importRoutes } from "./office/imports/routes.ts";
import { reportRoutes } from "./reports/routes.ts";
import { matchRoutes } from "./matching/routes.ts";
import { linkRoutes } from "./links/routes.ts";
import { slipRoutes } from "./slips/routes.ts";
import { peopleRoutes } from "./people/routes.ts";
import { pupilRoutes } from "./pupils/routes.ts";
import type { OpenRoute, PersonRoute } from "./route.ts";
import { serveFile, servePage } from "./serve-files.ts";
import { sendingRoutes } from "./sending/routes.ts";
import { toldRoutes } from "./told/routes.ts";
import { signInRoutes } from "./sign-in/routes.ts";
import { toolRoutes } from "./tools/routes.ts";

/** What the console answers to everybody: its own files, and signing in and out. */
export const openRoutes: readonly OpenRoute[] = [
  { method: "GET", path: "/console/assets/:file", needs: "nothing", handle: serveFile },
  ...signInRoutes,
  { method: "GET", path: "/console", needs: "nothing", handle: servePage },
  {
    method: "GET",
    path: "/console/:screen{(?!api(?:/|$)).*}",
    needs: "nothing",
    handle: servePage,
  },
];

/**
 * Everything else, and who may: each subject lists its own. A role that is not named is refused; the office is in none that reads
 * `safeguarding`.
 */
export const personRoutes: readonly PersonRoute[] = [
  ...peopleRoutes,
  ...pupilRoutes,
  ...exemptionRoutes,
  ...accountRoutes,
  ...homeRoutes,
  ...importRoutes,
  ...sendingRoutes,
  ...toolRoutes,
  ...toldRoutes,
  ...answerRoutes,
  ...linkRoutes,
  ...matchRoutes,
  ...reportRoutes,
  ...slipRoutes,
];
