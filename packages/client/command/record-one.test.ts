import { describe, expect, it } from "vitest";
import { aTerminal } from "../../../tests/client/a-terminal.ts";
import { fullKeyText } from "../../../tests/client/client-world.ts";
import { runCommand } from "./run-command.ts";

const environment = { ESAFETY_CONTACT_KEY: fullKeyText };
const typed =
  "record --pupil pup_no0 --staff stf_a --way email --direction received --at 2026-11-24T09:00:00Z".split(
    " ",
  );

async function aRecord(words: readonly string[], more: Parameters<typeof aTerminal>[1] = {}) {
  const world = await aTerminal({}, { environment, ...more });
  return { ...world, code: await runCommand(world.terminal, words) };
}

describe("esafety-contact record", () => {
  it("records what has happened, and says whether anybody asked before", async () => {
    const { code, printed } = await aRecord([...typed, "--note", "About the trip"]);
    expect(code).toBe(0);
    expect(printed()).toMatch(/^rec_\S+: recorded without a check: nobody asked before\.\n$/);
  });

  it("is the same record for the same words, and another one for others", async () => {
    const { terminal, printed } = await aRecord(typed);
    await runCommand(terminal, typed);
    await runCommand(terminal, [...typed, "--note", "Again"]);
    const ids = printed()
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0]);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("names the send that it came of", async () => {
    const world = await aTerminal({}, { environment });
    const question = "--staff stf_a --way email --account acc_email --reason arrangements";
    await runCommand(world.terminal, `send --pupil pup_open0 ${question}`.split(" "));
    const { sendId = "" } = JSON.parse(world.printed()) as Record<string, string>;
    const words = `record --pupil pup_open0 ${question} --direction sent --send ${sendId} --json`;
    expect(await runCommand(world.terminal, words.split(" "))).toBe(0);
    expect(world.printed()).toContain('"checked":true');
  });

  it.each([
    [4, { weather: () => Promise.reject(new TypeError("gone")) }],
    [5, { environment: {} }],
  ] as const)(
    "ends with %d where it could not be recorded, and says so",
    async (expected, more) => {
      const { code, said, printed } = await aRecord(typed, more);
      expect([code, printed()]).toEqual([expected, ""]);
      expect(said()).toContain("NOT RECORDED");
    },
  );

  it.each([
    ["--direction", "sideways"],
    ["--at", "yesterday"],
    ["--pupil", ""],
    ["--staff", ""],
    ["--way", ""],
  ])("ends with 2 with %s %j", async (option, value) => {
    const place = typed.indexOf(option) + 1;
    const { code, sent } = await aRecord(typed.with(place, value));
    expect([code, sent]).toEqual([2, []]);
  });
});
