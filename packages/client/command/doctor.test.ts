import { goingLivePath } from "@elm-court/contract";
import { describe, expect, it } from "vitest";
import { aTerminal } from "../../../tests/client/a-terminal.ts";
import {
  addChanges,
  changed,
  fullKeyText,
  goingLivePoints,
  noonMs,
  origin,
  testKeyText,
  type Weather,
} from "../../../tests/client/client-world.ts";
import { key, pup } from "../../../tests/store/fixtures.ts";
import { runCommand } from "./run-command.ts";

const question = "--staff stf_a --way email --account acc_email --reason arrangements";
const typed = (words = question, pupil = "pup_no0") =>
  `doctor --known-no ${pupil} ${words} --json`.split(" ");

type Seen = {
  readonly passed: boolean;
  readonly findings: { point: string; result: string; detail: string }[];
};

async function examined(words?: readonly string[], more: Parameters<typeof aTerminal>[1] = {}) {
  const world = await aTerminal({}, more);
  const code = await runCommand(world.terminal, words ?? typed());
  const seen = JSON.parse(world.printed()) as Seen;
  const failed = seen.findings.filter(({ result }) => result === "failed");
  return { ...world, code, seen, failed, passes: await world.store.listGoingLivePasses() };
}

const withFullKey = { environment: { ESAFETY_CONTACT_KEY: fullKeyText } };

describe("esafety-contact doctor", () => {
  it("passes every point, ends with 0, and leaves a dated pass at the school", async () => {
    const { code, seen, passes } = await examined(typed(), withFullKey);
    expect(seen.findings.map(({ point, result }) => [point, result])).toEqual(
      goingLivePoints.map((point) => [point, "passed"]),
    );
    expect([code, seen.passed]).toEqual([0, true]);
    expect(passes).toEqual([
      { keyId: "key_client1", passedAt: "2026-11-24T12:00:00.000Z", passed: goingLivePoints },
    ]);
  });

  it("asks nothing of a key that it has no scope for, and says so", async () => {
    const { code, seen, passes } = await examined();
    const notNeeded = seen.findings.filter(({ result }) => result === "not_needed");
    expect(notNeeded.map(({ point }) => point)).toEqual(goingLivePoints.slice(8));
    expect([code, passes[0]?.passed]).toEqual([0, goingLivePoints.slice(0, 8)]);
  });

  it("sends nothing to anybody with a live key", async () => {
    const { store, sent } = await examined(typed(), withFullKey);
    expect(sent.filter(({ path }) => path === "/contact/v1/sends")).toHaveLength(1);
    expect((await store.listContacts(pup("pup_no0"))).sends).toEqual([]);
  });

  it("says it for a person, line by line", async () => {
    const { terminal, printed } = await aTerminal();
    await runCommand(terminal, typed().slice(0, -1));
    expect(printed()).toMatch(/^pass {2}the school's service answers +https:\S+ answers\.$/m);
    expect(printed()).toContain("The school office sees this pass, of 12:00 on 24 November 2026.");
  });

  const stale: Weather = async (_, pass) => changed(await pass(), { headers: { age: "9" } });
  const anyKey: Weather = async (request, pass) => {
    const response = await pass();
    return response.status === 401
      ? Response.json(
          {
            decision: false,
            context: { outcome: "deny", code: "objection", retry: "never", urgentHelp: "999" },
          },
          { headers: { "x-request-id": request.headers.get("x-request-id") ?? "" } },
        )
      : response;
  };
  const elsewhere: Weather = async (_, pass) =>
    changed(await pass(), {
      json: (one: object) =>
        "policy_decision_point" in one
          ? { ...one, policy_decision_point: "https://old.example" }
          : one,
    });

  it.each<[string, string, string, string[], Parameters<typeof aTerminal>[1]?]>([
    [
      "the service is gone",
      "service_reached",
      "could not be reached",
      typed(),
      { weather: () => Promise.reject(new TypeError("fetch failed")) },
    ],
    [
      "the service has another address",
      "service_reached",
      "https://old.example",
      typed(),
      { weather: elsewhere },
    ],
    ["a cache stands in between", "service_reached", "cache", typed(), { weather: stale }],
    [
      "the clock is five minutes behind",
      "clock_right",
      "300 seconds behind",
      typed(),
      { now: () => noonMs - 300_000 },
    ],
    [
      "the clock is five minutes ahead",
      "clock_right",
      "300 seconds ahead",
      typed(),
      { now: () => noonMs + 300_000 },
    ],
    [
      "the key does not work",
      "key_works",
      "key from the school office",
      typed(),
      { environment: { ESAFETY_CONTACT_KEY: "esk_live_x" } },
    ],
    [
      "the service looks at no key",
      "wrong_key_refused",
      "Tell the school office",
      typed(),
      { weather: anyKey },
    ],
    [
      "the account is missing",
      "question_complete",
      "add --account",
      typed(question.replace(" --account acc_email", "")),
    ],
    [
      "the account is unknown",
      "question_complete",
      "check --account",
      typed(question.replace("acc_email", "acc_other")),
    ],
    [
      "the staff is unknown",
      "question_complete",
      "check --staff",
      typed(question.replace("stf_a", "stf_nobody")),
    ],
    [
      "the reason is none",
      "question_complete",
      "check --reason",
      typed(question.replace("arrangements", "fun")),
    ],
    [
      "the known no is not on the list",
      "no_is_kept",
      "for another reason",
      typed(question, "pup_nobody"),
    ],
    [
      "the known no is an open pupil",
      "no_is_kept",
      "stop and ring the office",
      typed(question, "pup_open0"),
    ],
  ])(
    "fails where %s, names the point and what to do, and leaves no pass",
    async (_, point, told, words, more) => {
      const { code, seen, failed, passes } = await examined(words, more);
      expect([code, seen.passed, passes]).toEqual([1, false, []]);
      expect(failed.map((one) => one.point)).toContain(point);
      expect(failed.find((one) => one.point === point)?.detail).toContain(told);
    },
  );

  const answers =
    (path: RegExp, status: number, json: (one: never) => unknown): Weather =>
    async (request, pass) => {
      const response = await pass();
      const isMeant = path.test(`${request.method} ${new URL(request.url).pathname}`);
      return isMeant && response.status < 500 ? changed(response, { status, json }) : response;
    };
  const yes = {
    decision: true,
    sendId: "snd_wrong",
    context: {
      outcome: "allow",
      code: "allowed",
      deliverBefore: "2026-11-24T21:00:00.000Z",
      checkedAt: "2026-11-24T12:00:00.000Z",
      decisionId: "dec_1",
      policyVersion: "1",
      reasons: [],
      obligations: [],
      advice: [],
    },
  };
  let made = 0;
  const another = ({ items }: { items: object[] }) => ({
    items: items.map((one) => ("sendId" in one ? { ...one, sendId: `snd_${(made += 1)}` } : one)),
  });
  const told = (one: object, status: string) => ({ sendId: "snd_1", at: "now", ...one, status });

  it.each<[string, string, string, Weather, "live" | "test"]>([
    [
      "a send to a known no is opened",
      "send_decided",
      "stop and ring the office",
      answers(/POST .*sends$/, 200, () => ({ items: [yes] })),
      "live",
    ],
    [
      "the yes of a check is good at the send",
      "send_decided",
      "Stop, and tell the school office",
      answers(/POST .*sends$/, 200, () => ({ items: [yes] })),
      "test",
    ],
    [
      "the same name opens a second send",
      "send_settles",
      "opened a second send",
      answers(/POST .*sends$/, 200, another),
      "test",
    ],
    [
      "a send that failed may be called sent",
      "send_settles",
      "could be called sent",
      answers(/PATCH/, 200, (one: object) => told(one, "sent")),
      "test",
    ],
    [
      "a proxy lets no PATCH through",
      "send_settles",
      "PATCH was answered with",
      answers(/PATCH/, 405, () => ({ code: "method_not_allowed" })),
      "live",
    ],
    [
      "the feed cannot be read",
      "feed_in_step",
      "not have the shape",
      answers(/GET .*changes/, 200, () => ({})),
      "live",
    ],
    [
      "a webhook gets nothing any more",
      "webhook_verified",
      "whk_1 do not arrive (failing)",
      answers(/GET .*webhooks/, 200, () => ({
        webhooks: [{ webhookId: "whk_1", standing: "failing" }],
      })),
      "live",
    ],
  ])("fails where %s", async (_, point, says, weather, kind) => {
    const environment = { ESAFETY_CONTACT_KEY: kind === "test" ? testKeyText : fullKeyText };
    const words = kind === "test" ? ["doctor", "--json"] : typed();
    const { code, failed, passes } = await examined(words, { weather, environment });
    expect([code, passes]).toEqual([1, []]);
    expect(failed.find((one) => one.point === point)?.detail).toContain(says);
  });

  const tenMinutes = 600_000;
  it.each([
    ["everything is dealt with", 3, 0, "passed", "All 3 changes are dealt with"],
    ["a change came a moment ago", 1, tenMinutes, "passed", "2 changes came a moment ago"],
    ["a change waits for long", 1, 2 * tenMinutes, "failed", "start “listen” again"],
  ])("with the state file of listen: %s", async (_, cursor, laterMs, result, says) => {
    const file = `${JSON.stringify({ origin, cursor })}\n`;
    const world = await aTerminal(
      { "cursor.json": file },
      { ...withFullKey, now: () => noonMs + laterMs },
    );
    await addChanges(world, 3);
    await runCommand(world.terminal, [...typed(), "--state", "cursor.json"]);
    const seen = JSON.parse(world.printed()) as Seen;
    const finding = seen.findings.find(({ point }) => point === "feed_in_step");
    expect(finding).toMatchObject({ result, detail: expect.stringContaining(says) as string });
    expect(await world.store.findPosition(key("key_client1"))).toMatchObject({ cursor });
  });

  it("ends with 1 where the pass cannot be left", async () => {
    const weather: Weather = (request, pass) =>
      request.url.endsWith(goingLivePath)
        ? Promise.resolve(new Response("", { status: 500 }))
        : pass();
    const { code, seen, failed } = await examined(undefined, { weather });
    expect([code, seen.passed, failed]).toEqual([1, false, []]);
  });

  it("shows nothing of the key", async () => {
    const { terminal, printed, said } = await aTerminal();
    await runCommand(terminal, typed());
    const key = terminal.environment["ESAFETY_CONTACT_KEY"] ?? "";
    expect(printed() + said()).not.toContain(key.slice(10, 40));
    expect(printed()).toContain(origin);
  });

  it("needs nothing but a test key: that brings its own pupils", async () => {
    const environment = { ESAFETY_CONTACT_KEY: testKeyText };
    const { code, seen, passes } = await examined(["doctor", "--json"], { environment });
    expect([code, seen.passed, passes.map(({ keyId }) => keyId)]).toEqual([
      0,
      true,
      ["key_trial1"],
    ]);
    expect(seen.findings.find(({ point }) => point === "trouble_is_no")?.detail).toContain(
      "7 kinds",
    );
  });

  it("ends with 2 with a live key alone", async () => {
    const { terminal, said, sent } = await aTerminal();
    expect(await runCommand(terminal, ["doctor"])).toBe(2);
    expect(said()).toContain("--known-no");
    expect(sent).toEqual([]);
  });

  it("ends with 2 without a pupil of whom the office says that a parent has said no", async () => {
    const { terminal, said } = await aTerminal();
    expect(await runCommand(terminal, `doctor ${question}`.split(" "))).toBe(2);
    expect(said()).toContain("--known-no");
  });
});
