import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { aTerminal } from "../../../tests/client/a-terminal.ts";
import { addPupil, fullKeyText, type Weather } from "../../../tests/client/client-world.ts";
import { par, said } from "../../../tests/store/fixtures.ts";
import { noon } from "../../../tests/decisions/situation.ts";
import { runCommand } from "./run-command.ts";

type Rows = Record<string, string>[];

const options =
  "--staff stf_a --way email --account acc_email --reason arrangements --state trip.state -o out.csv --id-column id";
const typed = ["send", "--batch", "list.csv", ...options.split(" "), "--", "gateway", "--now"];
const list =
  "Name,Id,To\r\nJuno,pup_open0,juno@pupils.example\r\nKit,pup_no0,kit@pupils.example\r\nLou,pup_open1,lou@pupils.example\r\nMo,pup_nobody,\r\n";

async function aMailing(
  more: Parameters<typeof aTerminal>[1] = {},
  file: string | Uint8Array = list,
) {
  const environment = { ESAFETY_CONTACT_KEY: fullKeyText, ...more.environment };
  const world = await aTerminal({ "list.csv": file }, { ...more, environment });
  const rows = (): Rows => parse(world.written.get("out.csv") ?? "", { bom: true, columns: true });
  const column = (name: string) => rows().map((row) => row[name]);
  const got = () => world.ran.map((one) => one.environment["ESAFETY_PUPIL_ID"]);
  const endings = () =>
    world.sent.filter(({ method }) => method === "PATCH").map(({ body }) => JSON.parse(body));
  const run = (words = typed) => runCommand(world.terminal, words);
  return { ...world, rows, column, got, endings, run };
}

const gone: Weather = () => Promise.reject(new TypeError("fetch failed"));

describe("esafety-contact send --batch", () => {
  it("hands each message over on a yes of that moment, settles it, and says of every row what became of it", async () => {
    const { run, rows, ran, endings, said: told } = await aMailing();
    expect(await run()).toBe(0);
    const [juno, kit, lou, mo] = rows();
    expect(juno).toEqual({
      Name: "Juno",
      Id: "pup_open0",
      To: "juno@pupils.example",
      sent: "yes",
      code: "sent",
      "what to do": "Sent.",
      clause: "",
      until: "",
      "pupil id": "pup_open0",
      "send id": expect.stringMatching(/^snd_/) as string,
    });
    expect(kit).toMatchObject({ sent: "no", code: "objection", clause: "5.2", "send id": "" });
    expect(kit?.["what to do"]).toContain("letter");
    expect(lou).toMatchObject({ sent: "yes" });
    expect(mo).toMatchObject({ sent: "no", code: "unknown_pupil" });
    expect(ran.map(({ command }) => command)).toEqual([
      ["gateway", "--now"],
      ["gateway", "--now"],
    ]);
    expect(JSON.parse(ran[0]?.input ?? "")).toMatchObject({
      sendId: juno?.["send id"],
      pupil: "pup_open0",
      deliverBefore: "2026-11-24T21:00:00.000Z",
      row: { Name: "Juno", Id: "pup_open0", To: "juno@pupils.example" },
    });
    expect(endings()).toEqual([{ status: "sent" }, { status: "sent" }]);
    expect(told()).toContain("Done 4 of 4.");
    expect(told()).toContain("Sent: 2. Not sent: 2. Unclear: 0.");
  });

  it("sends to nobody twice when it is run again, and asks anew about those who were refused", async () => {
    const world = await aMailing();
    await world.run();
    const first = world.column("send id");
    expect(await world.run()).toBe(0);
    expect(world.got()).toEqual(["pup_open0", "pup_open1"]);
    expect(world.column("what to do")[0]).toBe("Sent in an earlier run.");
    expect(world.column("send id")).toEqual(first);
    const asked = world.sent.filter(({ body }) => body.includes("pup_no0"));
    expect(new Set(asked.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(2);
  });

  it("sends to nobody twice wherever it was killed, and never without a yes; what may have gone out waits for a person", async () => {
    let killAt = Number.POSITIVE_INFINITY;
    let steps = 0;
    let isDead = (): void => undefined;
    const atEachStep = (): Promise<void> => {
      steps += 1;
      if (steps < killAt) return Promise.resolve();
      isDead();
      return new Promise(() => undefined);
    };
    const whole = await aMailing({ atEachStep });
    await whole.run();
    const all = steps;
    expect(all).toBeGreaterThan(20);
    for (let place = 1; place <= all; place += 1) {
      const world = await aMailing({ atEachStep });
      [steps, killAt] = [0, place];
      await Promise.race([
        world.run(),
        new Promise<void>((resolve) => {
          isDead = resolve;
        }),
      ]);
      [steps, killAt] = [0, Number.POSITIVE_INFINITY];
      world.held.clear();
      const code = await world.run();
      const got = world.got();
      expect(new Set(got).size, `killed at step ${place}`).toBe(got.length);
      expect(got).not.toContain("pup_no0");
      const unclear = world.rows().filter(({ sent }) => sent === "unclear");
      expect(code).toBe(unclear.length === 0 ? 0 : 1);
      for (const row of world.rows().filter(({ Id }) => Id?.startsWith("pup_open")))
        expect(got.includes(row["Id"]) || row["sent"] === "unclear").toBe(true);
      for (const row of unclear) {
        const words = ["settle", row["send id"] ?? "", "sent", "--state", "trip.state"];
        expect(await world.run(words)).toBe(0);
      }
      expect(await world.run()).toBe(0);
      expect(world.got()).toEqual(got);
      expect(world.column("sent")).toEqual(["yes", "no", "yes", "no"]);
    }
  });

  it("takes a no that came between two runs", async () => {
    const world = await aMailing({ endsWith: () => 7 });
    expect(await world.run()).toBe(1);
    expect(world.column("what to do")[0]).toContain("“gateway --now” ended with 7");
    expect(world.endings()).toEqual([{ status: "failed" }, { status: "failed" }]);
    const [before] = await world.store.loadStates([world.pupils[0] ?? ("" as never)]);
    if (before === undefined) throw new Error("no pupil");
    await world.store.recordEvents([{ before, events: [said(before, par("par_1"), "all")] }], noon);
    await world.run();
    expect(world.got()).toEqual(["pup_open0", "pup_open1", "pup_open1"]);
    expect(world.column("code")[0]).toBe("objection");
  });

  it("writes every row as not sent where the service is gone, asks about two, and ends with 4", async () => {
    const world = await aMailing({ weather: gone });
    expect(await world.run()).toBe(4);
    expect(world.column("sent")).toEqual(["no", "no", "no", "no"]);
    expect(world.column("code")).toEqual(["unavailable", "unavailable", "not_asked", "not_asked"]);
    expect(world.rows()[3]?.["what to do"]).toContain("could not be reached");
    expect(world.ran).toEqual([]);
  });

  it("ends with 4 where the school could not be told how it ended, and tells it in the next run", async () => {
    let isUp = false;
    const weather: Weather = (request, pass) =>
      request.method === "PATCH" && !isUp ? gone(request, pass) : pass();
    const world = await aMailing({ weather });
    expect(await world.run()).toBe(4);
    expect(world.column("what to do")[0]).toContain("The school was not told yet");
    isUp = true;
    expect(await world.run()).toBe(0);
    expect(world.got()).toEqual(["pup_open0", "pup_open1"]);
    expect(world.column("what to do")[0]).toBe("Sent in an earlier run.");
  });

  it("stops at once where the program cannot be run, and where the key may not send", async () => {
    const world = await aMailing({ endsWith: () => 127 });
    expect(await world.run()).toBe(1);
    expect(world.got()).toEqual(["pup_open0"]);
    expect(world.column("code")).toEqual(["allowed", "not_asked", "not_asked", "not_asked"]);
    expect(world.said()).toContain("The run ended early: “gateway --now” cannot be run");
    const refused = await aTerminal({ "list.csv": list });
    expect(await runCommand(refused.terminal, typed)).toBe(5);
    expect(refused.ran).toEqual([]);
  });

  it.each([
    ["that was stopped", 137],
    ["that says it does not know", 75],
  ])(
    "does not send again after a program %s, until a person has said how it ended",
    async (_, ending) => {
      const world = await aMailing({
        endsWith: (input) => (input.includes("pup_open0") ? ending : 0),
      });
      expect(await world.run()).toBe(1);
      expect(world.column("sent")).toEqual(["unclear", "no", "yes", "no"]);
      expect(await world.run()).toBe(1);
      expect(world.got()).toEqual(["pup_open0", "pup_open1"]);
      const sendId = world.rows()[0]?.["send id"] ?? "";
      expect(await world.run(["settle", sendId, "failed", "--state", "trip.state"])).toBe(0);
      expect(await world.run()).toBe(1);
      expect(world.got()).toEqual(["pup_open0", "pup_open1", "pup_open0"]);
      expect(world.rows()[0]?.["send id"]).not.toBe(sendId);
    },
  );

  it("prints what to deliver where no program is named, and holds it for unclear until it is settled", async () => {
    const world = await aMailing();
    const bare = typed.slice(0, typed.indexOf("--"));
    expect(await world.run(bare)).toBe(0);
    const lines = world.printed().trim().split("\n");
    const first = JSON.parse(lines[0] ?? "") as { sendId: string; pupil: string };
    expect([lines.length, first.pupil]).toEqual([2, "pup_open0"]);
    expect(world.rows()[0]).toMatchObject({ sent: "unclear", until: "21:00 on 24 November 2026" });
    expect(await world.run(["settle", first.sendId, "sent", "--state", "trip.state"])).toBe(0);
    expect(world.printed()).toContain(`${first.sendId}: sent, said at 12:00 on 24 November 2026.`);
    await world.run(bare);
    expect(world.column("sent")).toEqual(["yes", "no", "unclear", "no"]);
    expect(await world.run(["settle", "snd_other", "sent", "--state", "trip.state"])).toBe(1);
  });

  it("finds pupils by their number, and sends one message to each however often they are named", async () => {
    const upn = "A000000000001";
    const file = `UPN,Text\n${upn},one\n ${upn} ,two\nA000000000002,three\n`;
    const world = await aMailing({}, file);
    await addPupil(world, "pup_plain", upn);
    expect(await world.run(typed.map((word) => (word === "id" ? "upn" : word)))).toBe(0);
    expect(world.got()).toEqual(["pup_plain"]);
    expect(world.column("code")).toEqual(["sent", "named_before", "unknown_pupil"]);
    expect(world.column("what to do")[1]).toContain("Row 2 names the same pupil");
  });

  it.each([
    ["is none", "hello\n"],
    ["is of another service", '{"origin":"https://else.example","run":"r"}\n'],
    ["has a line that does not fit", '{"origin":"https://api.contact.example","run":"r"}\n{}\n'],
    ["is empty", ""],
  ])("sends nothing where the state file %s", async (_, file) => {
    const world = await aMailing();
    world.written.set("trip.state", file);
    expect(await world.run()).toBe(1);
    expect([world.ran, world.sent, world.written.get("trip.state")]).toEqual([[], [], file]);
    expect(world.held.size).toBe(0);
  });

  it("sends nothing while another run has the state file, nor where it cannot be written", async () => {
    const world = await aMailing();
    world.held.add("trip.state.lock");
    expect(await world.run()).toBe(1);
    expect(world.said()).toContain("Another run is sending from trip.state");
    const full = await aMailing();
    const words = typed.map((word) => (word === "trip.state" ? "/full/trip.state" : word));
    expect(await full.run(words)).toBe(1);
    expect(full.ran).toEqual([]);
    expect(full.said()).toContain("Nothing more is sent");
  });

  it.each([
    ["no state file", typed.filter((word) => word !== "--state" && word !== "trip.state")],
    ["no output", typed.filter((word) => word !== "-o" && word !== "out.csv")],
    ["no column", typed.filter((word) => word !== "--id-column" && word !== "id")],
    ["a pupil as well", ["send", "--pupil", "pup_open0", ...typed.slice(1)]],
    ["nobody", ["send", ...options.split(" ")]],
  ])("ends with 2 with %s", async (_, words) => {
    const world = await aMailing();
    expect(await world.run(words)).toBe(2);
    expect(world.sent).toEqual([]);
  });
});
