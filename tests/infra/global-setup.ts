import { installPlatform } from "./deploying/install-platform.ts";

/** vitest runs this once before the suite. */
export const setup = installPlatform;
