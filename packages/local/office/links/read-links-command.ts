export type LinksCommand = {
  readonly name: "links";
  readonly do: "stop" | "replace";
  /** A parent's id, email address or whole name, as typed. */
  readonly who: string;
};

/** What was typed behind `links`, or what is wrong with it. */
export function readLinksCommand(
  typed: readonly string[],
): LinksCommand | { readonly wrong: string } {
  const [verb, ...who] = typed;
  if (verb !== "stop" && verb !== "replace") return { wrong: "links does one of: stop, replace." };
  const named = who.join(" ").trim();
  if (named === "")
    return { wrong: `Say whose: links ${verb} PARENT, by id, email address or whole name.` };
  return { name: "links", do: verb, who: named };
}
