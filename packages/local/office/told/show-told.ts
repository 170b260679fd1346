import { countTold, listTold, loadTold, type ToldStore } from "@elm-court/console";
import type { Instant, ToldAccount } from "@elm-court/domain";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderTable } from "../render-table.ts";
import type { ToldCommand } from "./read-told-command.ts";

function renderNumbers(account: ToldAccount): string {
  const { all, untold, standings, steps } = countTold(account);
  const line = (name: string, { pupils, parents }: typeof all) => [
    name,
    String(pupils).padStart(6),
    String(parents).padStart(7),
  ];
  const waiting = steps.filter(({ pupils, parents }) => pupils + parents > 0);
  return [
    `${untold.pupils} of ${all.pupils} pupils have no parent who is told.`,
    `${untold.parents} of ${all.parents} parents are not told.`,
    "",
    renderTable([
      ["standing", "pupils", "parents"],
      ...standings.map((one) => line(one.standing, one)),
    ]),
    ...(waiting.length === 0
      ? []
      : [
          "",
          renderTable([
            ["next step", "pupils", "parents"],
            ...waiting.map((one) => line(one.step, one)),
          ]),
        ]),
    "",
    "Sent or delivered is not told: told is who has read it, answered, or heard it",
    "from the school. By name: told pupils --standing not_sent, told parents --step send.",
  ].join("\n");
}

function renderList(account: ToldAccount, list: NonNullable<ToldCommand["list"]>): string {
  const { pages } = listTold(account, list);
  const rows = Array.from({ length: pages }, (_, place) =>
    listTold(account, { ...list, page: String(place + 1) }),
  ).flatMap((one) => one.rows);
  return rows.length === 0
    ? "Nobody."
    : renderTable(
        rows.map(({ name, standing, step = "", phone = "", others }) => [
          name,
          standing,
          step,
          phone,
          others.map((one) => one.name).join(", "),
        ]),
      );
}

/** Prints who has been told and who has not (clause 5.1): the numbers, or the names behind one of them. */
export async function showTold(
  { store, now }: { readonly store: ToldStore; readonly now: () => Instant },
  { list }: ToldCommand,
): Promise<ExitCode> {
  const account = await loadTold(store, now());
  console.log(list === undefined ? renderNumbers(account) : renderList(account, list));
  return exitCode.done;
}
