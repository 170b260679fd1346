import { lazy } from "solid-js";
import type { Screen } from "./screen.ts";

/** Line managers' and everybody's, in the order in which they stand in the bar. */
export const staffScreens: readonly Screen[] = [
  {
    path: "/accounts",
    roles: ["line_manager"],
    name: "Accounts",
    what: "Numbers and addresses that staff contact pupils with, to agree.",
    show: lazy(async () => ({
      default: (await import("../accounts/accounts-screen.tsx")).AccountsScreen,
    })),
  },
];
