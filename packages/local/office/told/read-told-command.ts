import { parseArgs } from "node:util";
import { type ToldStanding, toldStandings, type ToldStep, toldSteps } from "@elm-court/domain";

export type ToldCommand = {
  readonly name: "told";
  /** Who is listed by name; `undefined` for the numbers. */
  readonly list:
    | {
        readonly of: "pupils" | "parents";
        readonly standing: ToldStanding | undefined;
        readonly step: ToldStep | undefined;
      }
    | undefined;
};

/** What was typed behind `told`, or what is wrong with it. */
export function readToldCommand(
  typed: readonly string[],
): ToldCommand | { readonly wrong: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: { standing: { type: "string" }, step: { type: "string" } },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const { values, positionals } = parsed;
  const [of, ...more] = positionals;
  const standing = toldStandings.find((one) => one === values.standing);
  const step = toldSteps.find((one) => one === values.step);
  if (values.standing !== undefined && standing === undefined)
    return { wrong: `--standing is one of: ${toldStandings.join(", ")}.` };
  if (values.step !== undefined && step === undefined)
    return { wrong: `--step is one of: ${toldSteps.join(", ")}.` };
  if (of === undefined && (standing ?? step) === undefined)
    return { name: "told", list: undefined };
  if ((of !== "pupils" && of !== "parents") || more.length > 0)
    return { wrong: "Say whose list: told pupils, or told parents." };
  return { name: "told", list: { of, standing, step } };
}
