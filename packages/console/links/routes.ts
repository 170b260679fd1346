import type { PersonRoute } from "../route.ts";
import { openHere } from "./open-here.ts";
import { replaceLinks } from "./replace-links.ts";

const office = ["office"] as const;

/** A parent's links, from the desk. */
export const linkRoutes: readonly PersonRoute[] = [
  {
    method: "POST",
    path: "/console/api/parents/:parentId/links/replace",
    needs: office,
    handle: replaceLinks,
  },
  {
    method: "POST",
    path: "/console/api/parents/:parentId/links/open",
    needs: office,
    handle: openHere,
  },
];
