import type { PersonRoute } from "../route.ts";
import { showSending, startSending } from "./show-sending.ts";

const office = ["office"] as const;

/** Sending the explanation, and the reminder of it. */
export const sendingRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/sending", needs: office, handle: showSending },
  { method: "POST", path: "/console/api/sending", needs: office, handle: startSending },
];
