import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startDynoxide } from "@elm-court/local";
import { readList } from "../../packages/client/batch/read-list.ts";
import { root } from "../docs/read-documents.ts";
import { freePortPair, office } from "../journeys/open-school.ts";
import { runFileOf, runStart } from "../local/run-start.ts";
import { startCountingProxy } from "./counting-proxy.ts";
import { runOutside } from "./installed-package.ts";

/** One child in so many has a parent who said no. */
const oneInSoMany = 20;
const upnOf = (place: number): string => `A${String(place + 1).padStart(12, "0")}`;

/** The roster file of a school of so many pupils, made up. */
function rosterOf(pupils: number): string {
  const header =
    "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_UPN,CHILD_YEAR_GROUP,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_SAYS_NO";
  const rows = Array.from({ length: pupils }, (_, place) => {
    const name = String.fromCodePoint(
      65 + (place % 26),
      97 + (Math.floor(place / 26) % 26),
      97 + (Math.floor(place / 676) % 26),
    );
    const born = `20${12 + (place % 5)}-0${1 + (place % 9)}-${10 + (place % 18)}`;
    const no = place % oneInSoMany === 0 ? "yes" : "";
    return `${name},Marlow,${born},${upnOf(place)},${7 + (place % 5)},Robin ${name},p${place}@families.example,${no}`;
  });
  return [header, ...rows].join("\n");
}

const quietMs = 1500;

/** The relay tells of what was imported; once nothing more is asked, what is counted is the check's own. */
async function untilQuiet(counts: ReadonlyMap<string, number>): Promise<void> {
  const sum = (): number => [...counts.values()].reduce((all, one) => all + one, 0);
  for (let before = -1; before !== sum();) {
    before = sum();
    await pause(quietMs);
  }
}

type Rows = readonly Readonly<Record<string, string>>[];

function rowsOf(text: string): Rows {
  const { header, rows } = readList(new TextEncoder().encode(text));
  return rows.map((row) =>
    Object.fromEntries(header.map((name, place) => [name, row[place] ?? ""])),
  );
}

/** What one run of `check --batch` came to. */
export type BatchRun = {
  readonly code: number;
  readonly seconds: number;
  readonly said: string;
  readonly rows: Rows;
  readonly text: string;
};

/**
 * A school of so many pupils behind `npm start`, its list by UPN checked with the command as it is built, by the machine's own Node: once
 * while it runs, with the calls that DynamoDB got, and once after it was stopped.
 */
export async function checkWholeSchool(pupils: number) {
  const folder = await mkdtemp(join(tmpdir(), "whole-school-"));
  const file = (name: string): string => join(folder, name);
  const dynamo = await startDynoxide(file("data.sqlite"));
  const proxy = await startCountingProxy(dynamo.endpoint);
  const local = file("local");
  const started = runStart(local, await freePortPair(), { DYNAMODB_ENDPOINT: proxy.endpoint });
  try {
    const run = await runFileOf(local, started);
    await writeFile(file("roster.csv"), rosterOf(pupils));
    const imported = await office(local, ["import", file("roster.csv"), "--commit"]);
    if (imported.code !== 0) throw new Error(imported.printed);
    const list = Array.from({ length: pupils }, (_, place) => `Pupil ${place + 1},${upnOf(place)}`);
    await writeFile(file("list.csv"), ["Name,UPN", ...list].join("\r\n"));

    const { sample, access, apiKeys } = run;
    const command = join(root, "packages/client/bin/esafety-contact.mjs");
    const question = `--staff ${sample.staff} --way email --account ${sample.accounts.email} --reason arrangements`;
    const check = async (output: string): Promise<BatchRun> => {
      const begun = performance.now();
      const words = `check --batch list.csv --id-column upn -o ${output} ${question}`.split(" ");
      const { code, err } = await runOutside("node", [command, ...words], folder, {
        ESAFETY_CONTACT_ORIGIN: access,
        ESAFETY_CONTACT_KEY: apiKeys.live,
      });
      const seconds = (performance.now() - begun) / 1000;
      const text = await readFile(file(output), "utf8");
      return { code, seconds, said: err, text, rows: rowsOf(text) };
    };
    await untilQuiet(proxy.counts);
    proxy.counts.clear();
    const running = await check("running.csv");
    const calls = new Map(proxy.counts);
    started.child.kill("SIGTERM");
    await started.ended;
    return { running, calls, stopped: await check("stopped.csv") };
  } finally {
    started.child.kill("SIGKILL");
    await proxy.stop();
    await dynamo.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
