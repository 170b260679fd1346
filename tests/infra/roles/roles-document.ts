import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../deploying/repository.ts";
import type { Grant } from "./grant.ts";

const path = join(repository, "docs/roles.md");

/** The cells of each row of the table under a heading of docs/roles.md, without the code marks. */
function rowsUnder(heading: string): readonly string[][] {
  const [, section = ""] = readFileSync(path, "utf8").split(`\n## ${heading}\n`);
  const lines = (section.split("\n## ")[0] ?? "").split("\n");
  return lines
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .replaceAll("`", "")
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const listed = (cell: string): readonly string[] => cell.split(", ");

/** What the document grants: a row may name several roles, actions and things, and says why. */
export function grantsUnder(heading: string): readonly Grant[] {
  return rowsUnder(heading).flatMap(([who = "", may = "", on = "", onlyIf = "", why = ""]) => {
    if (why === "") throw new Error(`docs/roles.md gives no reason for ${who}: ${may} on ${on}`);
    return listed(who).flatMap((one) =>
      listed(may).flatMap((action) =>
        listed(on).map((thing) => ({ who: one, may: action, on: thing, onlyIf })),
      ),
    );
  });
}

/** The first two cells of each row under a heading. */
export function pairsUnder(heading: string): readonly string[] {
  return rowsUnder(heading).map(([first, second]) => `${first} | ${second}`);
}
