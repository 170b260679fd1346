import { parseArgs } from "node:util";
import {
  isAccountId,
  isChannel,
  isKeyId,
  isStaffId,
  type KeyId,
  type KeyLimits,
  keyScopes,
} from "@elm-court/domain";
import type { KeyWanted } from "@elm-court/credentials";

export type KeysCommand =
  | { readonly name: "keys"; readonly do: "list" }
  | { readonly name: "keys"; readonly do: "issue"; readonly wanted: KeyWanted }
  | { readonly name: "keys"; readonly do: "rotate" | "finish" | "revoke"; readonly id: KeyId };
type Wrong = { readonly wrong: string };

const longestOwner = 120;

const options = {
  owner: { type: "string" },
  scopes: { type: "string" },
  ways: { type: "string" },
  accounts: { type: "string" },
  staff: { type: "string" },
  finish: { type: "boolean" },
  test: { type: "boolean" },
} as const;
type Values = Partial<Record<Exclude<keyof typeof options, "finish" | "test">, string>> & {
  readonly finish?: boolean;
  readonly test?: boolean;
};

/** The names of a comma-separated list that fit, or the first that does not. */
function readList<T extends string>(
  text: string,
  fits: (name: string) => name is T,
): readonly T[] | { readonly unfit: string } {
  const names = text.split(",").map((name) => name.trim());
  const unfit = names.find((name) => !fits(name));
  return unfit === undefined ? names.filter(fits) : { unfit };
}

const isScope = (name: string): name is (typeof keyScopes)[number] =>
  keyScopes.some((scope) => scope === name);

function readLimits({ ways, accounts, staff }: Values): KeyLimits | undefined | Wrong {
  const channels = ways === undefined ? undefined : readList(ways, isChannel);
  if (channels !== undefined && "unfit" in channels)
    return { wrong: `“${channels.unfit}” is not a way: write, for example, --ways email,text.` };
  const accountIds = accounts === undefined ? undefined : readList(accounts, isAccountId);
  if (accountIds !== undefined && "unfit" in accountIds)
    return { wrong: `“${accountIds.unfit}” is not the id of an account: it begins with acc_.` };
  const staffIds = staff === undefined ? undefined : readList(staff, isStaffId);
  if (staffIds !== undefined && "unfit" in staffIds)
    return {
      wrong: `“${staffIds.unfit}” is not the id of a member of staff: it begins with stf_.`,
    };
  return [channels, accountIds, staffIds].every((one) => one === undefined)
    ? undefined
    : { channels, accountIds, staffIds };
}

function readWanted(values: Values): KeyWanted | Wrong {
  const owner = (values.owner ?? "").trim();
  if (owner === "" || owner.length > longestOwner || /\p{Cc}/u.test(owner))
    return {
      wrong: `Say whose key it is, in up to ${longestOwner} characters: --owner "Text gateway, Ms Hale".`,
    };
  const scopes = readList(values.scopes ?? "", isScope);
  if ("unfit" in scopes)
    return { wrong: `Say what it may do with --scopes, out of: ${keyScopes.join(",")}.` };
  const limits = readLimits(values);
  if (limits !== undefined && "wrong" in limits) return limits;
  return { kind: values.test === true ? "test" : "live", owner, scopes, limits };
}

/** A key's id, as `list` shows it or out of the middle of the key itself. */
function readKeyId(typed: string | undefined): KeyId | undefined {
  const [, inKey] = /^esk_[a-z]+_([A-Za-z0-9]+)_/.exec(typed ?? "") ?? [];
  const id = inKey === undefined ? typed : `key_${inKey}`;
  return isKeyId(id) ? id : undefined;
}

/** What was typed behind `keys`, or what is wrong with it. */
export function readKeysCommand(typed: readonly string[]): KeysCommand | Wrong {
  let parsed;
  try {
    parsed = parseArgs({ args: [...typed], allowPositionals: true, options });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { values, positionals } = parsed;
  const [verb, which, ...more] = positionals;
  const name = "keys";
  if (verb === "list" && which === undefined) return { name, do: "list" };
  if (verb === "issue" && which === undefined) {
    const wanted = readWanted(values);
    return "wrong" in wanted ? wanted : { name, do: "issue", wanted };
  }
  if (verb !== "rotate" && verb !== "revoke")
    return { wrong: "keys does one of: issue, list, rotate, revoke." };
  const id = readKeyId(which);
  if (id === undefined || more.length > 0)
    return { wrong: `Say which key: keys ${verb} key_…. keys list shows them.` };
  return { name, do: verb === "rotate" && values.finish === true ? "finish" : verb, id };
}
