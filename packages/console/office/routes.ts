import type { PersonRoute } from "../route.ts";
import { showHome } from "./home/show-home.ts";

/** The office's first screen. */
export const homeRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/home", needs: ["office"], handle: showHome },
];
