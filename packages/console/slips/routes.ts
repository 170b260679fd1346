import type { PersonRoute } from "../route.ts";
import { enterSlip } from "./enter-slip.ts";
import { findSlip } from "./find-slip.ts";

const office = ["office"] as const;

/** Slips that came back on paper. */
export const slipRoutes: readonly PersonRoute[] = [
  { method: "POST", path: "/console/api/slips/find", needs: office, handle: findSlip },
  { method: "POST", path: "/console/api/slips", needs: office, handle: enterSlip },
];
