import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ask, freePortPair, office } from "../journeys/open-school.ts";
import { runFileOf, runStart, type Started } from "./run-start.ts";

describe("npm start", () => {
  let folder: string;
  let port: number;
  const started: Started[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "start-"));
    port = await freePortPair();
  });
  afterEach(async () => {
    for (const one of started.splice(0)) {
      one.child.kill("SIGINT");
      await one.ended;
    }
    await rm(folder, { recursive: true, force: true });
  });
  function start(env: Record<string, string> = {}, ...args: string[]): Started {
    const one = runStart(folder, port, env, args);
    started.push(one);
    return one;
  }
  const dynamoPid = async (): Promise<number> =>
    JSON.parse(await readFile(join(folder, "dynamodb.pid"), "utf8")).pid;
  const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

  it("an answer that was acknowledged stands after kill -9, and the next start clears up", async () => {
    const first = start();
    const run = await runFileOf(folder, first);
    const link = run.parentLinks[0] ?? "";
    await sayNo(link);
    first.child.kill("SIGKILL");
    await first.ended;
    const orphan = await dynamoPid();
    expect(isAlive(orphan)).toBe(true);

    const second = start();
    const again = await runFileOf(folder, second);
    expect(isAlive(orphan)).toBe(false);
    expect(second.printed()).toContain("nothing that was saved is lost");
    expect(again.parentLinks).toEqual(run.parentLinks);
    const asked = await ask(again, again.sample.pupils.open);
    expect(asked).toMatchObject({ decision: false, context: { code: "objection" } });
  });

  it("a start that is killed half way leaves nothing behind for the next one to trip over", async () => {
    const first = start();
    while (!existsSync(join(folder, "dynamodb.pid")))
      await new Promise((resolve) => setTimeout(resolve, 5));
    first.child.kill("SIGKILL");
    await first.ended;
    const orphan = await dynamoPid();
    const run = await runFileOf(folder, start());
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(run, run.sample.pupils.objected)).toMatchObject({ decision: false });
  });

  it("Ctrl-C leaves no process and no run.json", async () => {
    const one = start();
    await runFileOf(folder, one);
    const dynamo = await dynamoPid();
    one.child.kill("SIGINT");
    expect(await one.ended).toBe(0);
    expect(isAlive(dynamo)).toBe(false);
    expect(existsSync(join(folder, "run.json"))).toBe(false);
    expect(await office(folder, ["send"])).toMatchObject({
      code: 2,
      printed: expect.stringContaining("Nothing is running"),
    });
  });

  it("says when the port is taken, and what to do", async () => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    const one = start();
    expect(await one.ended).toBe(1);
    expect(one.printed()).toContain(`Port ${port} is taken`);
    expect(existsSync(join(folder, "dynamodb.pid"))).toBe(false);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it("says when it is already running", async () => {
    await runFileOf(folder, start());
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.printed()).toContain("already running");
  });

  it("of starts at once in one folder, one runs and the others leave it alone", async () => {
    const all = [start(), start({ PORT: String(port + 2) }), start({ PORT: String(port + 4) })];
    const ends = all.map(async (one) => ({ one, code: await one.ended }));
    const losers = [await Promise.race(ends)];
    losers.push(await Promise.race(ends.filter((_, nth) => all[nth] !== losers[0]?.one)));
    const winner = all.find((one) => losers.every((loser) => loser.one !== one));
    const run = await runFileOf(folder, winner!);
    for (const { one, code } of losers) {
      expect(code).toBe(1);
      expect(one.printed()).toMatch(/It is already (starting|running)/);
    }
    expect(await ask(run, run.sample.pupils.objected)).toMatchObject({ decision: false });
    expect(isAlive(await dynamoPid())).toBe(true);
  });

  it("a lock that a dead start left, whole or half written, is taken over", async () => {
    const dead = JSON.stringify({ pid: 4_194_304, startedAt: "1" });
    for (const left of [dead, ""]) {
      await writeFile(join(folder, "starting.lock"), left);
      const one = start();
      await runFileOf(folder, one);
      one.child.kill("SIGINT");
      expect(await one.ended).toBe(0);
      expect(existsSync(join(folder, "starting.lock"))).toBe(false);
    }
  });

  it("a folder that is a file, is in one, or whose log cannot be written is said, without a stack", async () => {
    const file = join(folder, "file");
    await writeFile(file, "mine");
    await mkdir(join(folder, "log.jsonl"));
    for (const place of [file, join(file, "in"), folder]) {
      const one = start({ LOCAL_DIR: place });
      expect(await one.ended).toBe(1);
      expect(one.printed()).toContain("LOCAL_DIR=");
      expect(one.printed()).not.toMatch(/^ +at /m);
    }
    expect(await readFile(file, "utf8")).toBe("mine");
    expect(existsSync(join(folder, "starting.lock"))).toBe(false);
  });

  it("--fresh forgets the school, and nothing else that is in the folder", async () => {
    const first = start();
    const before = await runFileOf(folder, first);
    first.child.kill("SIGINT");
    await first.ended;
    await mkdir(join(folder, "mine"));
    await writeFile(join(folder, "mine", "notes.txt"), "keep");
    const run = await runFileOf(folder, start({}, "--fresh"));
    expect(run.parentLinks).not.toEqual(before.parentLinks);
    expect(await readFile(join(folder, "mine", "notes.txt"), "utf8")).toBe("keep");
  });

  it("says when the DynamoDB that was named is not there, and when PORT is no port", async () => {
    const one = start({ DYNAMODB_ENDPOINT: "http://127.0.0.1:9" });
    expect(await one.ended).toBe(1);
    expect(one.printed()).toContain("DYNAMODB_ENDPOINT");
    const other = start({ PORT: "three" });
    expect(await other.ended).toBe(1);
    expect(other.printed()).toContain("PORT must be a number");
  });
});

/** A parent's no by plain forms, as a phone without JavaScript sends them. */
async function sayNo(link: string): Promise<void> {
  const { origin, pathname } = new URL(link);
  let cookie = "";
  const post = async (path: string, fields: Record<string, string>): Promise<string> => {
    const response = await fetch(origin + path, {
      method: "POST",
      redirect: "manual",
      headers: { origin, cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    });
    expect(response.status).toBe(303);
    cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return response.headers.get("location") ?? "";
  };
  await post(pathname, { do: "answer" });
  await post("/answer", { answer: "no" });
  const check = await (await fetch(`${origin}/check`, { headers: { cookie } })).text();
  const shown = /name="shown" value="([^"]*)"/.exec(check)?.[1] ?? "";
  expect(await post("/check", { respondent: "parent", shown })).toBe("/saved");
}
