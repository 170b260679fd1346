import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openConsole } from "../../../tests/console/console-world.ts";

const firstLoad = { script: 35 * 1024, style: 13 * 1024 };

/** What a screen's module imports at once; what it imports later is another load. */
const importsOf = (script: string): readonly string[] =>
  [...script.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name = ""]) => name);

describe("what the console weighs", () => {
  it("is at most 35 KB of script and 13 KB of styles, compressed, before the first screen is there", async () => {
    const { send } = await openConsole();
    const page = await (await send("/console")).text();
    const sizeOf = async (name: string): Promise<number> =>
      gzipSync(await (await send(`/console/assets/${name}`)).text()).length;
    const [, entry = ""] = /src="\/console\/assets\/([^"]+)"/.exec(page) ?? [];
    const [, style = ""] = /href="\/console\/assets\/([^"]+\.css)"/.exec(page) ?? [];
    const seen = new Set<string>();
    const waiting = [entry];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      waiting.push(...importsOf(await (await send(`/console/assets/${name}`)).text()));
    }
    const scripts = await Promise.all([...seen].map(sizeOf));
    const script = scripts.reduce((sum, one) => sum + one, 0);
    const styles = await sizeOf(style);
    expect(script).toBeGreaterThan(5_000);
    expect(script).toBeLessThanOrEqual(firstLoad.script);
    expect(styles).toBeGreaterThan(2_000);
    expect(styles).toBeLessThanOrEqual(firstLoad.style);
    expect(seen.size).toBeLessThan(6);
  });

  it("keeps a file for a year by the hash in its name, and the page never", async () => {
    const { send } = await openConsole();
    const page = await send("/console");
    const [, entry = ""] = /src="([^"]+)"/.exec(await page.text()) ?? [];
    expect(entry).toMatch(/-[\w-]{8}\.js$/);
    const file = await send(entry);
    expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(file.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-store");
    for (const name of ["constructor", "__proto__", "..%2fbrowser.js"])
      expect((await send(`/console/assets/${name}`)).status).toBe(404);
  });
});
