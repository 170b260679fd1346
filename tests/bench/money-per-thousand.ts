import { readFileSync } from "node:fs";
import type { Bench } from "./bench-row.ts";

const name = "money per 1,000, published prices";
const cost = new URL("../../docs/cost.md", import.meta.url);

/** What docs/cost.md makes of a thousand of each: its sums, each term there to be checked, added up again. */
export function sumsInDocument(text = readFileSync(cost, "utf8")) {
  const [, section = ""] = text.split("## For a thousand of each");
  return section
    .split("\n### ")[0]!
    .split("\n")
    .flatMap((line) => {
      const [, what = "", sum = "", dollars = ""] = line.split("|").map((cell) => cell.trim());
      const terms = [...sum.matchAll(/\d+\.\d+/g)].map(([term]) => Number(term));
      if (terms.length === 0 || !/^\d/.test(dollars)) return [];
      const added = terms.reduce((total, term) => total + term, 0);
      return [{ what, added, said: Number(dollars) }];
    });
}

/** Reported, not measured: units are counted, prices are those of docs/cost.md. */
export const moneyPerThousand: Bench = {
  name,
  run: () => {
    const sums = sumsInDocument();
    return Promise.resolve({
      name,
      floor: "the sums in [cost](cost.md)",
      target: "reported",
      measured: sums.map(({ what, said }) => `${what} ${said} $`).join(", "),
      met: undefined,
    });
  },
};
