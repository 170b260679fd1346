import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
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
  function start(env: Record<string, string> = {}): Started {
    const one = runStart(folder, port, env);
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
