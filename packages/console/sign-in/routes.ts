import type { OpenRoute } from "../route.ts";
import { beginSignIn } from "./begin-sign-in.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import { signOut } from "./sign-out.ts";

/** Signing in and out, for everybody. */
export const signInRoutes: readonly OpenRoute[] = [
  { method: "GET", path: "/console/sign-in", needs: "nothing", handle: beginSignIn },
  { method: "GET", path: "/console/signed-in", needs: "nothing", handle: finishSignIn },
  { method: "POST", path: "/console/api/sign-out", needs: "nothing", handle: signOut },
];
