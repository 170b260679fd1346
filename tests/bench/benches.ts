import { batchCalls } from "./batch-calls.ts";
import { batchTime } from "./batch-time.ts";
import type { Bench } from "./bench-row.ts";
import { bundleSizes } from "./bundle-sizes.ts";
import { callsPerCheck } from "./calls-per-check.ts";
import { coldImport } from "./cold-import.ts";
import { decisionAlone } from "./decision-alone.ts";
import { firstPage } from "./first-page.ts";
import { growth } from "./growth.ts";
import { moneyPerThousand } from "./money-per-thousand.ts";
import { publicPage } from "./public-page.ts";
import { saveAnswers } from "./save-answers.ts";
import { singleCheck } from "./single-check.ts";
import { singleSend } from "./single-send.ts";

/** Every row, in the order of the table in docs/performance.md. */
export const benches: readonly Bench[] = [
  singleCheck,
  singleSend,
  callsPerCheck,
  batchCalls,
  batchTime,
  decisionAlone,
  saveAnswers,
  firstPage,
  publicPage,
  coldImport,
  bundleSizes,
  growth,
  moneyPerThousand,
];
