import { check } from "../checking/check.ts";
import type { Machine } from "../machine.ts";
import { doctorsPatience } from "./patience.ts";
import { failed, type Finding, passed, type Case } from "./probe.ts";
import { isTestKey, trialQuestion } from "./trial.ts";

/** Reasons that lie in the question, not in the pupil. */
const faults: Readonly<Record<string, string>> = {
  unknown_staff: "The school does not know this member of staff: check --staff or --service.",
  unknown_channel: "The school does not use this way: check --way.",
  reason_missing: "The reason is none of the four: check --reason.",
  private_contact: "This reason is never allowed: check --reason.",
  account_missing: "No account was named: add --account.",
  account_unknown: "The school does not know this account: check --account.",
  account_not_agreed: "This account is not agreed for this member of staff: ask the line manager.",
  personal_account: "This account is a personal one: use a school account.",
};

/** Who, how, with what and why are all understood: nothing in the question itself stands against a message. */
export async function probeQuestion({ connection, answer }: Case): Promise<Finding> {
  const codes = [answer.code, ...answer.reasons.map(({ code }) => code)];
  const fault = codes.flatMap((code) => faults[code] ?? [])[0];
  if (fault !== undefined) return failed(fault);
  if (isTestKey(connection.key)) {
    const open = await check(connection, doctorsPatience, trialQuestion("allow"));
    if (!open.allowed) return failed(`pup_test_allow is not allowed: ${open.code}.`);
  }
  return answer.allowed || answer.decisionId !== undefined
    ? passed("Staff, way, account and reason are understood.")
    : failed(answer.detail ?? answer.code);
}

/** A pupil of whom the school says that a parent has said no is denied for that reason. */
export async function probeNo({ answer, knownNo }: Case): Promise<Finding> {
  const isKept = !answer.allowed && answer.reasons.some(({ code }) => code === "objection");
  if (isKept) return passed(`${knownNo.pupil} is denied, clause 5.2.`);
  if (answer.allowed)
    return failed(
      `${knownNo.pupil} is allowed. Name a pupil of whom the office says that a parent has said no; if this is one, stop and ring the office.`,
    );
  return failed(`${knownNo.pupil} is denied for another reason: ${answer.code}.`);
}

const html = { "content-type": "text/html" };
const json = { "content-type": "application/json" };
const yes = '{"decision":true,"context":{"outcome":"allow"}}';

/** Networks on a bad day. */
const badDays: readonly Machine["fetch"][] = [
  () => Promise.reject(new TypeError("fetch failed")),
  async () => new Response("", { status: 503 }),
  async () => new Response("", { status: 302, headers: { location: "https://else.example" } }),
  async () => new Response("<p>Sign in</p>", { headers: html }),
  async () => new Response(yes, { headers: json }),
  async () => new Response(yes, { headers: { ...json, age: "60" } }),
];

/** This very client, with this very clock, takes each of these for a no. */
export async function probeTrouble({ connection, knownNo }: Case): Promise<Finding> {
  const { machine } = connection;
  const answers = await Promise.all(
    badDays.map((fetch) =>
      check(
        { ...connection, machine: { ...machine, fetch } },
        { ...doctorsPatience, tries: 1 },
        knownNo,
      ),
    ),
  );
  if (isTestKey(connection.key))
    answers.push(await check(connection, doctorsPatience, trialQuestion("unavailable")));
  return answers.some(({ allowed }) => allowed)
    ? failed("This client took trouble for a yes. Do not use it: install it again.")
    : passed(`${answers.length} kinds of trouble were all taken for a no.`);
}
