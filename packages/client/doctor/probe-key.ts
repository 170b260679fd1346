import { check } from "../checking/check.ts";
import { exitCode, exitCodeOf } from "../command/exit-code.ts";
import { doctorsPatience } from "./patience.ts";
import { failed, type Finding, passed, type Case } from "./probe.ts";

/** The key gets a decision. */
export async function probeKey({ answer }: Case): Promise<Finding> {
  if (answer.allowed || answer.decisionId !== undefined) return passed("It gets decisions.");
  const why = answer.detail ?? answer.code;
  return exitCodeOf(answer.code) === exitCode.keyRefused
    ? failed(`${why} Ask the school office for a key with the scope “check”.`)
    : failed(why);
}

/** The key with its last character but one changed: the same shape, and not the key. */
function changedKey(key: string): string {
  const place = key.length - 2;
  return `${key.slice(0, place)}${key[place] === "0" ? "1" : "0"}${key.slice(place + 1)}`;
}

/** A key with one changed character gets nothing: the service does look at keys. */
export async function probeWrongKey({ connection, knownNo }: Case): Promise<Finding> {
  const wrong = { ...connection, key: changedKey(connection.key) };
  const answer = await check(wrong, doctorsPatience, knownNo);
  if (!answer.allowed && answer.code === "credential_invalid")
    return passed("A key with one changed character is refused.");
  return failed(
    `A key with one changed character was answered with ${answer.code}, not credential_invalid. Tell the school office.`,
  );
}
