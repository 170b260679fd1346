import { type Channel, channelOf } from "../../contact/channel.ts";
import type { ObjectedWays } from "../../objection/objected-ways.ts";
import { textKey } from "./text-key.ts";

const names: readonly (readonly [string, readonly string[]])[] = [
  ["email", ["email", "emails", "e-mail", "e-mails"]],
  ["text", ["text", "texts", "texting", "text message", "text messages", "sms"]],
  ["instant_message", ["instant message", "instant messages", "instant messaging", "im", "chat"]],
  [
    "social_network",
    ["social network", "social networks", "social networking", "social media", "social"],
  ],
];
const ways = new Map(
  names.flatMap(([way, texts]) => texts.map((text) => [text, channelOf(way)] as const)),
);
const all = ["yes", "y", "all", "no to all", "all ways"];

/** A `_SAYS_NO` cell: the ways objected to, and whether the cell could be read. */
export type SaysNo = {
  readonly ways: ObjectedWays | undefined;
  readonly understood: boolean;
};

/**
 * What a no that the school already holds covers (clause 5.2). Only blank is none. Whatever nobody can read for sure
 * protects, `no` among it (they say no, or they do not?): it objects to all ways, and `understood` is false, so that a person asks.
 */
export function parseSaysNo(text: string): SaysNo {
  const key = textKey(text.replaceAll("_", " "));
  if (key === "") return { ways: undefined, understood: true };
  if (all.includes(key)) return { ways: "all", understood: true };
  const parts = key.split(/\s*(?:[;,/&+|]|\band\b)\s*/).filter((part) => part !== "");
  const named = parts.map((part) => ways.get(part));
  const known = named.filter((way): way is Channel => way !== undefined);
  return known.length === named.length && known.length > 0
    ? { ways: { only: [...new Set(known)].toSorted() }, understood: true }
    : { ways: "all", understood: false };
}
