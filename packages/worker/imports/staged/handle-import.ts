import { type ImportId, type ImportRecord, isImportId } from "@elm-court/domain";
import { readStaged } from "./read-staged.ts";
import { ImportTaken, saveStaged } from "./save-staged.ts";
import { undoStaged } from "./undo-staged.ts";
import type { StagedDeps } from "./staged-deps.ts";

/** What is put on the queue: which import to go on with. What to do with it, its record says. */
export type QueuedImport = { readonly importId: ImportId };

async function workOn(deps: StagedDeps, record: ImportRecord): Promise<ImportRecord | undefined> {
  switch (record.status) {
    case "reading":
      return readStaged(deps, record);
    case "saving":
      return saveStaged(deps, record);
    case "undoing":
      return undoStaged(deps, record);
    case "undone":
    case "waiting":
    case "refused":
    case "ready":
    case "saved":
      return undefined;
  }
}

/**
 * Goes on with an import, wherever it is: a message that comes twice, late or after a crash does no harm. Throws what the store and the
 * bucket throw, so that the message comes again.
 */
export async function goOnWithImport(deps: StagedDeps, id: ImportId): Promise<void> {
  const record = await deps.store.findImport(id);
  if (record === undefined) return;
  try {
    const after = await workOn(deps, record);
    if (after === undefined) return;
    // Where somebody else has changed it meanwhile, they have put it on the queue as well.
    await deps.store.saveImport(after);
  } catch (error) {
    if (!(error instanceof ImportTaken)) throw error;
  }
}

type Received = { readonly messageId: string; readonly body: string };

function idIn(body: string): ImportId | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    const id = typeof parsed === "object" && parsed !== null && "importId" in parsed;
    return id && isImportId(parsed.importId) ? parsed.importId : undefined;
  } catch {
    return undefined;
  }
}

/** Works through a batch of the queue, one import after the other; only what failed comes again. */
export async function handleImports(
  deps: StagedDeps & { readonly onFailure: (error: unknown) => void },
  records: readonly Received[],
): Promise<{ readonly batchItemFailures: { itemIdentifier: string }[] }> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of records) {
    const id = idIn(body);
    try {
      if (id !== undefined) await goOnWithImport(deps, id);
    } catch (error) {
      deps.onFailure(error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
