import { setTimeout } from "node:timers/promises";
import { beginReading, beginSaving, type ImportRecord } from "@elm-court/domain";
import { createDynamoClient, createTables } from "@elm-court/store";
import { handleImports } from "@elm-court/worker";
import { beforeAll, expect, it } from "vitest";
import { createCleanUp } from "../store/clean-up.ts";
import { noon } from "../store/fixtures.ts";
import { bucketWithSheet, importSheet, killedImport } from "./import-sheet.ts";
import { runInChild } from "./run-in-child.ts";
import { openStore, startTrustDynamo } from "./trust-school.ts";

/** `IMPORT_ROWS=20000 npx vitest run --project trust tests/trust/import-kill.test.ts` for a whole school. */
const rows = Number(process.env["IMPORT_ROWS"] ?? "600");
const kills = 3;
const atTheEnd = createCleanUp();
let endpoint: string;
beforeAll(async () => {
  const dynamo = await startTrustDynamo();
  atTheEnd(dynamo.stop);
  ({ endpoint } = dynamo);
  const client = createDynamoClient({
    region: "eu-west-2",
    endpoint,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  await createTables(client, { school: "school", safeguarding: "safeguarding" });
  client.destroy();
});

it("an import that is killed (SIGKILL) three times over is gone on with: every pupil once, every no once (P11)", async () => {
  const { store, close } = openStore(endpoint);
  atTheEnd(() => {
    close();
    return Promise.resolve();
  });
  const find = async (): Promise<ImportRecord> => {
    const record = await store.findImport(killedImport);
    if (record === undefined) throw new Error("no import");
    return record;
  };
  await store.saveImport({
    id: killedImport,
    version: 0,
    status: "waiting",
    files: [{ name: "pupils.csv", size: importSheet(rows).length }],
    createdAt: noon,
    createdBy: "stf_office",
    choice: { isWholeSchool: false, leavers: false },
  });
  const reading = beginReading(await find(), {});
  if (reading !== undefined) await store.saveImport(reading);
  const deps = { store, bucket: await bucketWithSheet(rows), now: () => noon };
  const onFailure = (error: unknown): never => {
    throw error;
  };
  const body = JSON.stringify({ importId: killedImport });
  await handleImports({ ...deps, onFailure }, [{ messageId: "1", body }]);
  const saving = beginSaving(await find(), { leavers: false, lookedAt: [] });
  if (typeof saving === "string") throw new Error(saving);
  await store.saveImport(saving);

  const child = new URL("import-child.ts", import.meta.url);
  const savedAt: number[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const running = runInChild(child, [endpoint, String(rows)]);
    const wanted = Math.floor((rows * kill) / (kills + 1));
    while ((await store.listPupils()).length < wanted) await setTimeout(50);
    running.child.kill("SIGKILL");
    await running.ended;
    savedAt.push((await store.listPupils()).length);
    expect((await find()).status).toBe("saving");
  }
  const last = runInChild(child, [endpoint, String(rows)]);
  await last.ended;

  const { pupils, parents, relationships } = await store.listRoster();
  const states = (
    await Promise.all(
      Array.from({ length: Math.ceil(rows / 100) }, (_, at) =>
        store.loadStates(pupils.slice(at * 100, at * 100 + 100).map(({ id }) => id)),
      ),
    )
  ).flat();
  const noes = states.flatMap(({ objections }) => objections);
  console.log(
    `killed at ${savedAt.join(", ")} of ${rows}; in the end ${pupils.length} pupils, ${new Set(pupils.map(({ firstName }) => firstName)).size} names, ${parents.length} parents, ${relationships.length} relationships, ${noes.length} noes`,
  );
  expect(await find()).toMatchObject({ status: "saved", outcome: { saved: rows, notSaved: [] } });
  expect(pupils).toHaveLength(rows);
  expect(new Set(pupils.map(({ firstName }) => firstName)).size).toBe(rows);
  expect([parents.length, relationships.length]).toEqual([rows * 2, rows * 2]);
  expect(noes).toHaveLength(Math.ceil(rows / 10));
}, 3_600_000);
