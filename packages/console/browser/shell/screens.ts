import { officeScreens } from "./office-screens.ts";
import type { Screen } from "./screen.ts";
import { seniorScreens } from "./senior-screens.ts";
import { staffScreens } from "./staff-screens.ts";

/** Every screen there is: what is urgent stands first. */
export const screens: readonly Screen[] = [...seniorScreens, ...staffScreens, ...officeScreens];
