import { askingOperations } from "./asking-operations.ts";
import { goingLiveOperations } from "./going-live-operations.ts";
import { objectionsOperations } from "./objections-operations.ts";
import type { Operation } from "./operation.ts";
import { permitOperations } from "./permit-operations.ts";
import { sendingOperations } from "./sending-operations.ts";

/** Every operation of the staff tools' API. A test compares them with the routes that are served. */
export const operations: readonly Operation[] = [
  ...askingOperations,
  ...sendingOperations,
  ...permitOperations,
  ...objectionsOperations,
  ...goingLiveOperations,
];
