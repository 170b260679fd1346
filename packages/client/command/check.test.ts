import { describe, expect, it } from "vitest";
import { aTerminal } from "../../../tests/client/a-terminal.ts";
import { runCommand } from "./run-command.ts";

const words = (text: string): string[] => text.split(" ");
const question = words("--staff stf_a --way email --account acc_email --reason arrangements");
const one = (pupil: string): string[] => ["check", "--pupil", pupil, ...question];

describe("esafety-contact check", () => {
  it("ends with 0 and says until when, for a pupil who may be contacted", async () => {
    const { terminal, printed } = await aTerminal();
    expect(await runCommand(terminal, one("pup_open0"))).toBe(0);
    expect(printed()).toContain("ALLOWED until 21:00 on 24 November 2026");
    expect(printed()).toContain("True at 12:00 on 24 November 2026; check again before sending.");
  });

  it("ends with 3 and says why and what to do, for a pupil with an objection", async () => {
    const { terminal, printed } = await aTerminal();
    expect(await runCommand(terminal, one("pup_no0"))).toBe(3);
    expect(printed()).toContain("NOT ALLOWED: deny, objection");
    expect(printed()).toContain("(clause 5.2)");
    expect(printed()).toContain("999");
  });

  it("ends with 4 where the service does not answer, and says no", async () => {
    const weather = () => Promise.reject(new TypeError("fetch failed"));
    const { terminal, printed } = await aTerminal({}, { weather });
    expect(await runCommand(terminal, one("pup_open0"))).toBe(4);
    expect(printed()).toContain("NOT ALLOWED: deny, unavailable");
    expect(printed()).toContain("could not be reached");
  });

  it("ends with 5 for a key that does not work, and shows nothing of it", async () => {
    const key = "esk_live_wrong";
    const { terminal, printed, said } = await aTerminal(
      {},
      { environment: { ESAFETY_CONTACT_KEY: key } },
    );
    expect(await runCommand(terminal, one("pup_open0"))).toBe(5);
    expect(printed() + said()).not.toContain(key);
  });

  it("takes the key from a file, and answers a program in JSON", async () => {
    const { terminal, printed } = await aTerminal();
    const key = terminal.environment["ESAFETY_CONTACT_KEY"] ?? "";
    const withFile = await aTerminal(
      { "key.txt": `${key}\r\n` },
      { environment: { ESAFETY_CONTACT_KEY: "" } },
    );
    const typed = [...one("pup_open0"), "--json", "--key-file", "key.txt"];
    expect(await runCommand(withFile.terminal, typed)).toBe(0);
    expect(JSON.parse(withFile.printed())).toMatchObject({ allowed: true });
    expect(printed()).toBe("");
  });

  it.each([
    ["nothing of the question", ["check"]],
    ["no pupil", ["check", ...question]],
    ["two who write", [...one("pup_open0"), "--service", "stf_b"]],
    ["no reason", words("check --pupil pup_open0 --staff stf_a --way email")],
    ["an option that is not there", [...one("pup_open0"), "--key", "esk_live_x"]],
    ["a word too many", [...one("pup_open0"), "now"]],
    ["a list without its column", ["check", "--batch", "list.csv", ...question]],
    ["a command that is not there", ["chek"]],
  ])("ends with 2 for %s, and asks nobody", async (_, typed) => {
    const { terminal, said, sent } = await aTerminal();
    expect(await runCommand(terminal, typed)).toBe(2);
    expect(said()).toContain("--help");
    expect(sent).toEqual([]);
  });

  it("says what to set where it does not know whom to ask, or has no key", async () => {
    for (const missing of ["ESAFETY_CONTACT_ORIGIN", "ESAFETY_CONTACT_KEY"]) {
      const { terminal, said } = await aTerminal({}, { environment: { [missing]: "" } });
      expect(await runCommand(terminal, one("pup_open0"))).toBe(1);
      expect(said()).toContain(missing);
    }
  });

  it("prints no control character that came over the network", async () => {
    const { terminal, printed } = await aTerminal(
      {},
      {
        weather: async (request) =>
          Response.json(
            {
              decision: false,
              context: {
                outcome: "deny",
                code: "\u001B[2Jx",
                retry: "never",
                urgentHelp: "9\u009B99",
              },
            },
            { headers: { "x-request-id": request.headers.get("x-request-id") ?? "" } },
          ),
      },
    );
    await runCommand(terminal, one("pup_open0"));
    expect(printed().replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});
