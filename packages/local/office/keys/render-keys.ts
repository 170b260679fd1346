import type { ApiKey, KeyLimits } from "@elm-court/domain";
import { renderTable, renderText } from "../render-table.ts";

const limitWords: readonly (readonly [keyof KeyLimits, string])[] = [
  ["channels", "only the ways"],
  ["accountIds", "only the accounts"],
  ["staffIds", "only for"],
];

/** What a key is limited to, in words. */
function limitsInWords(limits: KeyLimits = {}): string {
  const said = limitWords.flatMap(([name, words]) => {
    const only = limits[name];
    return only === undefined ? [] : [`${words} ${only.join(", ")}`];
  });
  return said.length === 0 ? "no limits" : said.join("; ");
}

function standingOf({ revokedAt, rotatedAt, secretHashes }: ApiKey): string {
  if (revokedAt !== undefined) return `revoked ${revokedAt}`;
  if (secretHashes.length > 1) return `works, with two secrets since ${rotatedAt ?? "?"}`;
  return rotatedAt === undefined ? "works" : `works, rotated ${rotatedAt}`;
}

function linesOf(key: ApiKey): readonly (readonly string[])[] {
  return [
    ["owner", key.owner],
    ["sees", key.kind === "test" ? "the test pupils alone" : "the school"],
    ["may", key.scopes.join(", ")],
    ["limits", limitsInWords(key.limits)],
    ["made", key.createdAt],
    ["now", standingOf(key)],
  ];
}

/** Every key with what it may do: never a secret, nor the hash of one. */
export function renderKeys(keys: readonly ApiKey[]): string {
  if (keys.length === 0) return "There is no key yet. npm run office -- keys issue makes one.";
  return keys.map((key) => `${key.id}\n${renderTable(linesOf(key))}`).join("\n\n");
}

/** A key that was just made or rotated, with the text that is shown this once. */
export function renderSecret(what: string, key: ApiKey, text: string, next: string): string {
  return [what, renderTable(linesOf(key)), "", `  ${text}`, "", renderText(next)].join("\n");
}
