import { describe, expect, it } from "vitest";
import { aTerminal } from "../../../tests/client/a-terminal.ts";
import { addChanges, fullKeyText, type Weather } from "../../../tests/client/client-world.ts";
import { key } from "../../../tests/store/fixtures.ts";
import { runCommand } from "./run-command.ts";

const typed = ["listen", "--state", "cursor.json", "--once"];
const environment = { ESAFETY_CONTACT_KEY: fullKeyText };
const state = (cursor: number) =>
  `${JSON.stringify({ origin: "https://api.contact.example", cursor })}\n`;

async function withFeed(
  kept: number | undefined,
  changes: number,
  more: Parameters<typeof aTerminal>[1] = {},
) {
  const files: Record<string, string> = kept === undefined ? {} : { "cursor.json": state(kept) };
  const world = await aTerminal(files, { environment, ...more });
  await addChanges(world, changes);
  const cursors = () =>
    world
      .printed()
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { cursor: number }).cursor);
  return { ...world, cursors };
}

describe("esafety-contact listen", () => {
  it("prints each change after the cursor that its state file keeps, and keeps how far it came", async () => {
    const { terminal, cursors, written } = await withFeed(1, 3);
    expect(await runCommand(terminal, typed)).toBe(0);
    expect(cursors()).toEqual([2, 3]);
    expect(written.get("cursor.json")).toBe(state(3));
  });

  it("begins where the feed stands, the first time, says what to do, and leaves out nothing from then on", async () => {
    const world = await withFeed(undefined, 2);
    expect(await runCommand(world.terminal, typed)).toBe(0);
    expect(world.cursors()).toEqual([]);
    expect(world.said()).toContain("Check every pupil you hold anything about");
    await addChanges(world, 2);
    expect(await runCommand(world.terminal, typed)).toBe(0);
    expect(world.cursors()).toEqual([3, 4]);
  });

  it("hands each change to a program, and hands it over again when the program failed", async () => {
    let isBroken = true;
    const world = await withFeed(0, 3, {
      endsWith: (input) => (isBroken && input.includes('"cursor":2') ? 9 : 0),
    });
    const words = [...typed, "--", "stop-messages", "--now"];
    expect(await runCommand(world.terminal, words)).toBe(1);
    expect(world.said()).toContain("“stop-messages --now” ended with 9 on change 2");
    expect(world.written.get("cursor.json")).toBe(state(1));
    isBroken = false;
    expect(await runCommand(world.terminal, words)).toBe(0);
    expect(world.ran.map(({ environment }) => environment["ESAFETY_CHANGE_CURSOR"])).toEqual([
      "1",
      "2",
      "2",
      "3",
    ]);
    expect(world.ran[0]?.command).toEqual(["stop-messages", "--now"]);
  });

  it.each([
    ["is none", "{}"],
    ["is of another service", '{"origin":"https://else.example","cursor":7}'],
    ["is cut off", '{"origin":"https://api.con'],
  ])("takes nothing where the state file %s: it never begins anew by itself", async (_, file) => {
    const world = await aTerminal({ "cursor.json": file }, { environment });
    await addChanges(world, 2);
    expect(await runCommand(world.terminal, typed)).toBe(1);
    expect(world.printed()).toBe("");
    expect(world.written.size).toBe(0);
  });

  it("tells the school how far it came, once everything has been dealt with", async () => {
    const world = await withFeed(0, 3);
    await runCommand(world.terminal, typed);
    expect(await world.store.findPosition(key("key_client1"))).toMatchObject({ cursor: 3 });
    const failing = await withFeed(0, 3, { endsWith: () => 1 });
    await runCommand(failing.terminal, [...typed, "--", "stop-messages"]);
    expect(await failing.store.findPosition(key("key_client1"))).toBeUndefined();
  });

  it("goes on where the school cannot be told, and says so", async () => {
    const weather: Weather = (request, pass) =>
      request.url.endsWith("/ack") ? Promise.reject(new TypeError("gone")) : pass();
    const world = await withFeed(0, 2, { weather });
    expect(await runCommand(world.terminal, typed)).toBe(0);
    expect(world.cursors()).toEqual([1, 2]);
    expect(world.said()).toContain("The school could not be told");
  });

  it("ends with 4 where the feed does not answer, and with 5 where the key may not read it", async () => {
    const gone = await withFeed(0, 1, { weather: () => Promise.reject(new TypeError("gone")) });
    expect(await runCommand(gone.terminal, typed)).toBe(4);
    const other = await withFeed(0, 1, { environment: {} });
    expect(await runCommand(other.terminal, typed)).toBe(5);
  });

  it.each([
    [["listen"]],
    [["listen", "--state", "x", "--every", "0"]],
    [["check", "--state", "x", "--", "ls"]],
  ])("ends with 2 for %j", async (words) => {
    const { terminal } = await aTerminal();
    expect(await runCommand(terminal, words)).toBe(2);
  });
});
