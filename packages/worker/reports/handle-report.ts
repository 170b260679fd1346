import { type ContactReport, isContactReport } from "@elm-court/domain";
import type { ReportStore } from "@elm-court/store";
import type { QueueRecord } from "../messages/handle-batch.ts";
import type { WorkerLog } from "../messages/worker-log.ts";

/** What taking reports in is given: a store that can put one and read nothing. */
export type ReportDeps = { readonly store: ReportStore; readonly log: WorkerLog };

function parseReport(body: string): ContactReport | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isContactReport(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the report in one record. False when it must come again; after ten tries it lands in the dead letters. Never throws. */
export async function handleReport(
  { store, log }: ReportDeps,
  { messageId: recordId, body }: QueueRecord,
): Promise<boolean> {
  const report = parseReport(body);
  if (report === undefined) {
    log({ event: "record_malformed", recordId });
    return false;
  }
  try {
    await store.addReport(report);
    return true;
  } catch (error) {
    const errorName = error instanceof Error ? error.name : "unknown";
    log({ event: "record_failed", recordId, errorName });
    return false;
  }
}
