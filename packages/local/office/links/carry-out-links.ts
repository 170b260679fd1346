import { makeNewLink } from "@elm-court/console";
import type { Instant, LetterCode } from "@elm-court/domain";
import type { ErrandStore, LinkStore, ParentStore, RosterStore } from "@elm-court/store";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderTable, renderText } from "../render-table.ts";
import { findParents, type NamedParent } from "./find-parent.ts";
import type { LinksCommand } from "./read-links-command.ts";

function refuse(words: string): ExitCode {
  console.error(words);
  return exitCode.problem;
}

/** Who is meant, or what to type so that it is clear. */
function choose(found: readonly NamedParent[], typed: string): NamedParent | string {
  const [one, ...others] = found;
  if (one === undefined)
    return renderText(
      `No parent goes by “${typed}”. Write their id, their email address or their whole name, as it is in the school's list.`,
    );
  if (others.length === 0) return one;
  const rows = found.map(({ parent, children }) => [parent.id, parent.name, children.join(", ")]);
  return `“${typed}” may be any of these. Nothing was stopped. Type the id:\n${renderTable(rows)}`;
}

type LinksDeps = {
  readonly store: ErrandStore & LinkStore & ParentStore & RosterStore;
  readonly now: () => Instant;
  readonly randomId: () => string;
  readonly randomLetterCode: () => LetterCode;
  /** Where the parents' pages are. */
  readonly portal: string;
};

/** What becomes of a new link, in words: on its way, a code to read out or to write in a letter, or why there is none. */
async function sendAnother(deps: LinksDeps, { parent }: NamedParent): Promise<string> {
  const family = await deps.store.loadFamily(parent.id);
  if (family === undefined) return "No new one was made: they are not on record any more.";
  const made = await makeNewLink(deps, family);
  if ("refused" in made)
    return "No new one was made: a court order is flagged for them. Decide on it first.";
  if (made.done === "emailed")
    return "A new link is on its way to the email address that the school has for them.";
  const code = made.code.match(/.{4}/g)?.join("-") ?? made.code;
  return `They cannot be emailed. A new code, shown this once, for a letter or to read out to them and nobody else: ${code}, to be typed at ${deps.portal}/start`;
}

/** Stops a parent's links and codes, every one that was made until now, and makes a new one where asked to (product behaviour 4). */
export async function carryOutLinks(deps: LinksDeps, command: LinksCommand): Promise<ExitCode> {
  const { store, now } = deps;
  const chosen = choose(await findParents(store, command.who), command.who);
  if (typeof chosen === "string") return refuse(chosen);
  const { parent, children } = chosen;
  await store.stopLinks(parent.id, now());
  console.log(
    renderText(
      `Stopped: every link and letter code of ${parent.name} (${children.join(", ")}) that was made until now, and whatever was open with one. Their noes count as before.`,
    ),
  );
  if (command.do === "replace") console.log(renderText(await sendAnother(deps, chosen)));
  return exitCode.done;
}
