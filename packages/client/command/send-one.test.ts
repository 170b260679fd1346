import { describe, expect, it } from "vitest";
import { aTerminal } from "../../../tests/client/a-terminal.ts";
import { fullKeyText, testKeyText } from "../../../tests/client/client-world.ts";
import { runCommand } from "./run-command.ts";

const environment = { ESAFETY_CONTACT_KEY: fullKeyText };
const question = "--staff stf_a --way email --account acc_email --reason arrangements";
const typed = (pupil: string, more = "") =>
  `send --pupil ${pupil} ${question} ${more}`.trim().split(" ");

async function aSend(words: readonly string[], more: Parameters<typeof aTerminal>[1] = {}) {
  const world = await aTerminal({}, { environment, ...more });
  const code = await runCommand(world.terminal, words);
  const endings = () =>
    world.sent.filter(({ method }) => method === "PATCH").map(({ body }) => body);
  return { ...world, code, endings };
}

describe("esafety-contact send", () => {
  it("hands the message to the program on a yes, and tells the school that it was sent", async () => {
    const { code, ran, endings, said } = await aSend(typed("pup_open0", "-- gateway"));
    expect(code).toBe(0);
    expect(ran[0]).toMatchObject({
      command: ["gateway"],
      environment: {
        ESAFETY_SEND_ID: expect.stringMatching(/^snd_/) as string,
        ESAFETY_PUPIL_ID: "pup_open0",
        ESAFETY_DELIVER_BEFORE: "2026-11-24T21:00:00.000Z",
      },
    });
    expect(endings()).toEqual(['{"status":"sent"}']);
    expect(said()).toBe("Sent.");
  });

  it("runs nothing on a no, says why and what to do, and ends with 3", async () => {
    const { code, ran, printed, said } = await aSend(typed("pup_no0", "-- gateway"));
    expect([code, ran, printed()]).toEqual([3, [], ""]);
    expect(said()).toContain("NOT ALLOWED: deny, objection");
    expect(said()).toContain("Child in danger now?");
  });

  it.each([
    ["a service that is gone", 4, { weather: () => Promise.reject(new TypeError("gone")) }],
    ["a key that does not work", 5, { environment: { ESAFETY_CONTACT_KEY: "esk_x" } }],
    ["a key that may not send", 5, { environment: {} }],
  ] as const)("runs nothing with %s, and ends with %d", async (_, expected, more) => {
    const { code, ran } = await aSend(typed("pup_open0", "-- gateway"), more);
    expect([code, ran]).toEqual([expected, []]);
  });

  it("tells the school that it failed where the program says so, and ends with 1", async () => {
    const { code, endings, said } = await aSend(typed("pup_open0", "-- gateway"), {
      endsWith: () => 9,
    });
    expect([code, endings()]).toEqual([1, ['{"status":"failed"}']]);
    expect(said()).toContain("“gateway” ended with 9");
  });

  it("prints the send for whoever delivers and settles it, without a program", async () => {
    const { code, printed, endings } = await aSend(typed("pup_open0"));
    const { sendId, pupil } = JSON.parse(printed()) as Record<string, string>;
    expect([code, pupil, endings()]).toEqual([0, "pup_open0", []]);
    expect(sendId).toMatch(/^snd_/);
  });

  it("sends it once with a state file, however often it is run", async () => {
    const words = typed("pup_open0", "--state one.state -- gateway");
    const { terminal, ran, code } = await aSend(words);
    expect([code, await runCommand(terminal, words), ran.length]).toEqual([0, 0, 1]);
  });

  it("is refused for the test pupil whose yes became a no", async () => {
    const words = typed("pup_test_flip", "-- gateway").map((word) =>
      word === "stf_a" ? "stf_test" : word === "acc_email" ? "acc_test_email" : word,
    );
    const more = { environment: { ESAFETY_CONTACT_KEY: testKeyText } };
    const asked = words.slice(1, words.indexOf("--"));
    expect((await aSend(["check", ...asked], more)).code).toBe(0);
    const { code, ran } = await aSend(words, more);
    expect([code, ran]).toEqual([3, []]);
  });

  it.each([[["send"]], [typed("")], [["settle", "snd_1"]], [["settle", "snd_1", "lost"]]])(
    "ends with 2 for %j",
    async (words) => {
      const { code, sent } = await aSend(words);
      expect([code, sent]).toEqual([2, []]);
    },
  );
});

describe("esafety-contact settle", () => {
  it("says how a send ended; the other word afterwards is refused", async () => {
    const { terminal, printed, said } = await aSend(typed("pup_open0"));
    const { sendId = "" } = JSON.parse(printed()) as Record<string, string>;
    expect(await runCommand(terminal, ["settle", sendId, "failed"])).toBe(0);
    expect(printed()).toContain(`${sendId}: failed, said at 12:00 on 24 November 2026.`);
    expect(await runCommand(terminal, ["settle", sendId, "sent"])).toBe(3);
    expect(said()).toContain("stays so");
  });
});
