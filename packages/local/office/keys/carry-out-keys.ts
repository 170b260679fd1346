import {
  finishRotation,
  issueKey,
  type KeyDeps,
  mostKeys,
  revokeKey,
  rotateKey,
} from "@elm-court/credentials";
import type { KeyChangeRefusal, KeyId } from "@elm-court/domain";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderText } from "../render-table.ts";
import type { KeysCommand } from "./read-keys-command.ts";
import { renderKeys, renderSecret } from "./render-keys.ts";

const shownOnce =
  "This is shown once, and only a hash of it is kept: put it where the tool reads it now, and nowhere else.";

function refusalInWords(id: KeyId, refused: KeyChangeRefusal | "unknown_key"): string {
  switch (refused) {
    case "unknown_key":
      return `There is no key ${id}. npm run office -- keys list shows them.`;
    case "revoked":
      return `${id} is revoked, for ever. Make another with npm run office -- keys issue.`;
    case "already_rotating":
      return `Two secrets of ${id} work already. When its tool uses the newer one: npm run office -- keys rotate ${id} --finish. If the newer one got lost, make another key with keys issue and revoke this one.`;
    case "not_rotating":
      return `${id} has one secret only, so there is no older one to drop.`;
  }
}

function refuse(words: string): ExitCode {
  console.error(renderText(words));
  return exitCode.problem;
}

async function issue(
  deps: KeyDeps,
  { wanted }: Extract<KeysCommand, { readonly do: "issue" }>,
): Promise<ExitCode> {
  const issued = await issueKey(deps, wanted);
  if (issued === "too_many")
    return refuse(
      `The school has ${mostKeys} keys that work, which is as many as it can have. Revoke one first: keys list shows them.`,
    );
  if ("unknown" in issued)
    return refuse(
      `The school does not know: ${issued.unknown.join(", ")}. No key was made. Mend the limits, or leave them out.`,
    );
  console.log(renderSecret(`Made ${issued.key.id}.`, issued.key, issued.text, shownOnce));
  return exitCode.done;
}

async function rotate(deps: KeyDeps, id: KeyId): Promise<ExitCode> {
  const rotated = await rotateKey(deps, id);
  if ("refused" in rotated) return refuse(refusalInWords(id, rotated.refused));
  const next = `${shownOnce} The older one works too, until: npm run office -- keys rotate ${id} --finish`;
  console.log(renderSecret(`${id} has a new secret.`, rotated.key, rotated.text, next));
  return exitCode.done;
}

async function finish(deps: KeyDeps, id: KeyId): Promise<ExitCode> {
  const finished = await finishRotation(deps, id);
  if ("refused" in finished) return refuse(refusalInWords(id, finished.refused));
  console.log(`The older secret of ${id} is dead from now on.`);
  return exitCode.done;
}

async function revoke(deps: KeyDeps, id: KeyId): Promise<ExitCode> {
  const revoked = await revokeKey(deps, id);
  if ("refused" in revoked) return refuse(refusalInWords(id, revoked.refused));
  console.log(
    renderText(
      `${id} (${revoked.key.owner}) is dead since ${revoked.key.revokedAt}: every call with it is a 401. What it was used for stands still until its tool has another key.`,
    ),
  );
  return exitCode.done;
}

/** Makes, lists, rotates and revokes keys of staff tools (promise P10). */
export async function carryOutKeys(deps: KeyDeps, command: KeysCommand): Promise<ExitCode> {
  switch (command.do) {
    case "list":
      console.log(renderKeys(await deps.store.listKeys()));
      return exitCode.done;
    case "issue":
      return issue(deps, command);
    case "rotate":
      return rotate(deps, command.id);
    case "finish":
      return finish(deps, command.id);
    case "revoke":
      return revoke(deps, command.id);
  }
}
