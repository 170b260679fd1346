import { handleImports } from "@elm-court/worker";
import { noon } from "../store/fixtures.ts";
import { bucketWithSheet, killedImport } from "./import-sheet.ts";
import { openStore } from "./trust-school.ts";

const [endpoint = "", rows = ""] = process.argv.slice(2);

/** The function of imports in a process of its own, which goes on with one import to its end, unless it is killed. */
const { store, close } = openStore(endpoint);
const bucket = await bucketWithSheet(Number(rows));
const onFailure = (error: unknown): never => {
  throw error;
};
await handleImports({ store, bucket, now: () => noon, onFailure }, [
  { messageId: "1", body: JSON.stringify({ importId: killedImport }) },
]);
const { heapUsed, rss } = process.memoryUsage();
console.log(JSON.stringify({ heapUsed, rss, peak: process.resourceUsage().maxRSS * 1024 }));
close();
