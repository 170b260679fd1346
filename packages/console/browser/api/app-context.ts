import type { MeView } from "@elm-court/contract";
import { createContext, useContext } from "solid-js";
import type { Api } from "./api.ts";

export type AppContext = { readonly api: Api; readonly me: MeView };

/** What every screen is given. */
export const appContext = createContext<AppContext>();

/** The API and who is signed in. Throws outside the app. */
export function useApp(): AppContext {
  const found = useContext(appContext);
  if (found === undefined) throw new Error("outside the app");
  return found;
}
