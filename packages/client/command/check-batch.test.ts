import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { aTerminal } from "../../../tests/client/a-terminal.ts";
import { addPupil, fullKeyText } from "../../../tests/client/client-world.ts";
import { runCommand } from "./run-command.ts";

type Rows = Record<string, string>[];

const options =
  "--staff stf_a --way email --account acc_email --reason arrangements -o out.csv --id-column id";
const typed = ["check", "--batch", "list.csv", ...options.split(" ")];
const list = "Name,Id\r\nJuno Marlow,pup_open0\r\nKit Marlow,pup_no0\r\nLou Marlow,pup_nobody\r\n";

async function checked(file: string | Uint8Array, more: Parameters<typeof aTerminal>[1] = {}) {
  const world = await aTerminal({ "list.csv": file }, more);
  const code = await runCommand(world.terminal, typed);
  const text = world.written.get("out.csv") ?? "";
  const rows = (): Rows => parse(text, { bom: true, columns: true });
  return { ...world, code, text, rows };
}

describe("esafety-contact check --batch", () => {
  it("writes a verdict for every row, with why, what to do and when it was true", async () => {
    const { code, rows, said } = await checked(list);
    expect(code).toBe(0);
    expect(rows()).toEqual([
      {
        Name: "Juno Marlow",
        Id: "pup_open0",
        allowed: "yes",
        outcome: "allow",
        code: "allowed",
        "what to do": "You may send this now.",
        clause: "4.3",
        until: "21:00 on 24 November 2026",
        "pupil id": "pup_open0",
        checked: "true at 12:00 on 24 November 2026, check again before sending",
      },
      expect.objectContaining({
        Name: "Kit Marlow",
        allowed: "no",
        code: "objection",
        clause: "5.2",
      }),
      expect.objectContaining({ Name: "Lou Marlow", allowed: "no", code: "unknown_pupil" }),
    ]);
    expect(said()).toContain("Checked 3 of 3.");
    expect(said()).toContain("Allowed: 1 of 3.");
    expect(said()).toContain("Not found: row 4 “pup_nobody”.");
  });

  it("writes the file when the service is gone: every row is no, and why, and the code is 4", async () => {
    const weather = () => Promise.reject(new TypeError("fetch failed"));
    const { code, rows } = await checked(list, { weather });
    expect(code).toBe(4);
    expect(rows().map((row) => [row["allowed"], row["code"], row["outcome"]])).toEqual(
      Array.from({ length: 3 }, () => ["no", "unavailable", "deny"]),
    );
    expect(rows()[0]?.["what to do"]).toContain("could not be reached");
  });

  it("ends with 5 for a key that does not work, with every row no", async () => {
    const { code, rows } = await checked(list, { environment: { ESAFETY_CONTACT_KEY: "esk_x" } });
    expect(code).toBe(5);
    expect(rows().every((row) => row["allowed"] === "no")).toBe(true);
  });

  it("replaces the verdicts of an earlier run: an old yes is no yes", async () => {
    const first = await checked(list);
    const weather = () => Promise.reject(new TypeError("fetch failed"));
    const { rows, text } = await checked(first.text, { weather });
    expect(text).not.toContain("yes");
    expect(Object.keys(rows()[0] ?? {}).filter((name) => name === "allowed")).toHaveLength(1);
  });

  it("asks about a pupil once, however often the list has them", async () => {
    const { rows, sent } = await checked(`${list}Juno again, pup_open0 \r\n`);
    expect(rows()[3]).toMatchObject({ allowed: "yes", "pupil id": "pup_open0" });
    const { evaluations } = JSON.parse(sent[0]?.body ?? "") as { evaluations: unknown[] };
    expect(evaluations).toHaveLength(3);
  });

  it("says no for a row without an id", async () => {
    const { rows } = await checked("Name,Id\nJuno,\n");
    expect(rows()[0]).toMatchObject({ allowed: "no", code: "unknown_pupil" });
  });

  it.each([
    ["a byte order mark", `\uFEFF${list}`],
    ["plain line feeds", list.replaceAll("\r\n", "\n")],
    ["carriage returns only", list.replaceAll("\r\n", "\r")],
    ["quoted cells with commas and line ends", list.replace("Juno Marlow", '"Marlow, Juno\nM."')],
    ["blank lines", list.replaceAll("\r\n", "\r\n\r\n")],
    ["windows-1252", Buffer.from(list.replace("Juno", "Zoë"), "latin1")],
  ])("reads %s", async (_, file) => {
    const { code, rows } = await checked(file);
    expect(code).toBe(0);
    expect(rows().map((row) => row["allowed"])).toEqual(["yes", "no", "no"]);
  });

  it("keeps an accent of a windows-1252 file", async () => {
    const { rows } = await checked(Buffer.from(list.replace("Juno", "Zoë"), "latin1"));
    expect(rows()[0]?.["Name"]).toBe("Zoë Marlow");
  });

  it("writes no cell that a spreadsheet would run (P12)", async () => {
    const cells = ["=1+1", "+1", "-1", "@SUM(1)", "\u0000=1+1", "\t=1+1", "\u200B=1+1", "\r=cmd"];
    const body = cells.map((cell) => `"${cell}",pup_open0`).join("\r\n");
    const { rows } = await checked(`Name,Id\r\n${body}\r\n`.replaceAll("\u0000", ""));
    for (const row of rows())
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u);
    expect(rows()).toHaveLength(cells.length);
  });

  it.each([
    ["a column that is not there", "Name,UPN\nJuno,1\n", "The columns are “Name”, “UPN”"],
    ["a column named twice", "Id,id\n1,2\n", "More than one column"],
    ["an empty file", "", "The list is empty"],
    ["a quotation mark that is never closed", 'Name,Id\n"Juno,pup_open0\n', "cannot be divided"],
    ["a row with more cells than the header", "Name,Id\nJuno,pup_open0,9\n", "Row 2"],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4), "not a CSV file"],
  ])("ends with 1 for %s, and says what to do", async (_, file, told) => {
    const { code, said, written } = await checked(file);
    expect(code).toBe(1);
    expect(said()).toContain(told);
    expect(written.size).toBe(0);
  });

  it("ends with 1 where the list is not there, or the result cannot be written", async () => {
    const { terminal } = await aTerminal({});
    expect(await runCommand(terminal, typed)).toBe(1);
    const other = await aTerminal({ "list.csv": list });
    const elsewhere = typed.map((word) => (word === "out.csv" ? "/nowhere/out.csv" : word));
    expect(await runCommand(other.terminal, elsewhere)).toBe(1);
    expect(other.said()).toContain("Nothing is to be sent");
  });

  const upn = (digit: number) => `A${String(digit).padStart(12, "0")}`;
  async function byUpn(more: Parameters<typeof aTerminal>[1]) {
    const file = `UPN\n${upn(1)}\n${upn(2)}\n${upn(3)}\n${upn(4)}\n`;
    const world = await aTerminal({ "list.csv": file }, more);
    await addPupil(world, "pup_plain", upn(1));
    await addPupil(world, "pup_twin1", upn(2));
    await addPupil(world, "pup_twin2", upn(2));
    await addPupil(world, "pup_objected", upn(3), true);
    const words = typed.map((word) => (word === "id" ? "upn" : word));
    const code = await runCommand(world.terminal, words);
    const text = world.written.get("out.csv") ?? "";
    const rows: Rows = parse(text, { bom: true, columns: true });
    return { ...world, code, rows };
  }

  it("finds pupils by their number, and names those it does not find", async () => {
    const { code, rows, said } = await byUpn({ environment: { ESAFETY_CONTACT_KEY: fullKeyText } });
    expect(code).toBe(0);
    expect(rows.map((row) => [row["allowed"], row["code"], row["pupil id"]])).toEqual([
      ["yes", "allowed", "pup_plain"],
      ["no", "unknown_pupil", ""],
      ["no", "objection", "pup_objected"],
      ["no", "unknown_pupil", ""],
    ]);
    expect(rows[1]?.["what to do"]).toContain("More than one pupil has this upn.");
    expect(rows[3]?.["what to do"]).toContain("The school knows no pupil with this upn.");
    expect(said()).toContain(`Not found: row 3 “${upn(2)}”, row 5 “${upn(4)}”.`);
  });

  it("says no to every row where numbers cannot be found: the key may not, or nothing answers", async () => {
    const refused = await byUpn({});
    expect(refused.code).toBe(5);
    expect(refused.rows.map((row) => row["code"])).toEqual(
      Array.from({ length: 4 }, () => "scope_missing"),
    );
    const gone = await byUpn({ weather: () => Promise.reject(new TypeError("gone")) });
    expect(gone.code).toBe(4);
    expect(gone.rows.map((row) => [row["allowed"], row["code"]])).toEqual(
      Array.from({ length: 4 }, () => ["no", "unavailable"]),
    );
  });

  it("prints the list where no file is named", async () => {
    const { terminal, printed } = await aTerminal({ "list.csv": list });
    const bare = typed.filter((word) => word !== "-o" && word !== "out.csv");
    expect(await runCommand(terminal, bare)).toBe(0);
    expect(printed()).toContain("Kit Marlow");
  });
});
