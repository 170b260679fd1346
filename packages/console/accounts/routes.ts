import type { PersonRoute } from "../route.ts";
import { agreeAccount } from "./agree-account.ts";
import { listAccounts } from "./list-accounts.ts";

/** Numbers and addresses that staff contact pupils with, for line managers. */
export const accountRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/accounts", needs: ["line_manager"], handle: listAccounts },
  {
    method: "POST",
    path: "/console/api/accounts/:accountId/agreement",
    needs: ["line_manager"],
    handle: agreeAccount,
  },
];
