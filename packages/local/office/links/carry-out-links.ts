import type { Instant } from "@elm-court/domain";
import type { LinkStore, RosterStore } from "@elm-court/store";
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

/** Stops a parent's links and codes: every one that was made until now (product behaviour 4). */
export async function carryOutLinks(
  { store, now }: { readonly store: LinkStore & RosterStore; readonly now: () => Instant },
  { who }: LinksCommand,
): Promise<ExitCode> {
  const chosen = choose(await findParents(store, who), who);
  if (typeof chosen === "string") return refuse(chosen);
  const { parent, children } = chosen;
  await store.stopLinks(parent.id, now());
  console.log(
    renderText(
      `Stopped: every link and letter code of ${parent.name} (${children.join(", ")}) that was made until now, and whatever was open with one. Their noes count as before.`,
    ),
  );
  return exitCode.done;
}
