export * from "./store.ts";
export type { Table } from "./table/table.ts";
export { createCheckStore } from "./checks/load-check.ts";
export { createMemoryStore, createStore } from "./create-store.ts";
export { createMemoryTable } from "./memory/memory-table.ts";
export { createDynamoClient } from "./dynamo/client.ts";
export { createDynamoTable } from "./dynamo/dynamo-table.ts";
export { createTables } from "./dynamo/create-tables.ts";
export { type StreamRecord, submissionInRecord } from "./dynamo/submission-in-record.ts";
