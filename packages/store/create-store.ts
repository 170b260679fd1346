import { createAddressStore } from "./addresses/address-store.ts";
import { createAnswerStore } from "./answers/answer-store.ts";
import { createCheckStore } from "./checks/load-check.ts";
import { createCodeStore } from "./codes/code-store.ts";
import { createKeyStore } from "./credentials/key-store.ts";
import { createReadinessStore } from "./credentials/readiness-store.ts";
import { createConsoleStore } from "./console/console-store.ts";
import { createDirectoryStore } from "./directory/directory-store.ts";
import { createEndingStore } from "./endings/ending-store.ts";
import { createErrandStore } from "./errands/errand-store.ts";
import { createFeedStore } from "./feed/feed-store.ts";
import { createNumberingStore } from "./feed/numbering-store.ts";
import { createTestFeedStore } from "./feed/test-feed-store.ts";
import { createPositionStore } from "./feed/position-store.ts";
import { createLookupStore } from "./lookup/lookup-store.ts";
import { createGoingLiveStore } from "./going-live/going-live-store.ts";
import { createMailingStore } from "./mailing/mailing-store.ts";
import { createMemoryTable } from "./memory/memory-table.ts";
import { createParentStore } from "./parents/parent-store.ts";
import { createImportStore } from "./imports/import-store.ts";
import { createPupilStore } from "./roster/pupil-store.ts";
import { createReportListStore } from "./reports/report-store.ts";
import { createRosterStore } from "./roster/roster-store.ts";
import { createSafeguardingStore } from "./safeguarding/safeguarding-store.ts";
import { createContactHistoryStore } from "./sending/contact-history-store.ts";
import { createContactListStore } from "./sending/contact-list-store.ts";
import { createSendStore } from "./sending/send-store.ts";
import type { Store } from "./store.ts";
import { createWebhookStore } from "./webhooks/webhook-store.ts";
import type { Table } from "./table/table.ts";

/** The whole store over one table seam. `salt` gives fresh random text for each event. */
export function createStore(table: Table, salt: () => string): Store {
  return {
    ...createCheckStore(table),
    ...createFeedStore(table),
    ...createNumberingStore(table),
    ...createTestFeedStore(table),
    ...createLookupStore(table),
    ...createPositionStore(table),
    ...createWebhookStore(table),
    ...createAddressStore(table),
    ...createAnswerStore(table, salt),
    ...createParentStore(table),
    ...createCodeStore(table),
    ...createErrandStore(table),
    ...createEndingStore(table, salt),
    ...createRosterStore(table, salt),
    ...createImportStore(table, salt),
    ...createGoingLiveStore(table),
    ...createMailingStore(table),
    ...createKeyStore(table),
    ...createReadinessStore(table),
    ...createDirectoryStore(table),
    ...createSafeguardingStore(table, salt),
    ...createSendStore(table),
    ...createReportListStore(table),
    ...createConsoleStore(table),
    ...createPupilStore(table),
    ...createContactHistoryStore(table),
    ...createContactListStore(table),
  };
}

/** The twin in memory, for tests in process. */
export function createMemoryStore(): Store {
  let salts = 0;
  return createStore(createMemoryTable(), () => {
    salts += 1;
    return `salt${salts}`;
  });
}
