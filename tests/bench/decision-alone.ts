import { fork } from "node:child_process";
import { once } from "node:events";
import { decideContact } from "@elm-court/domain";
import { account, factsOf, noon, pupilWith, requestOf } from "../decisions/situation.ts";
import { par } from "../store/fixtures.ts";
import { type Bench, median } from "./bench-row.ts";

const name = "decision alone";
const rounds = 31;
const decisions = 2000;
const bytesNoise = 64;

/** Facts about a pupil of whom so many parents have objected to another way: what is asked about is allowed. */
function factsWith(objections: number) {
  const email = account("email");
  const ways = { only: [account("text").channel] };
  const pupil = pupilWith(
    Array.from({ length: objections }, (_, place) => ({
      ways,
      respondent: { kind: "parent", parentId: par(`par_${place}`) } as const,
    })),
  );
  return [factsOf({ account: email, pupil }), requestOf({ account: email })] as const;
}

/** Microseconds and bytes of one decision. No collection comes between: see the flags below. */
function measure(objections: number): { readonly us: number; readonly bytes: number } {
  const [facts, request] = factsWith(objections);
  const times: number[] = [];
  const sizes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    (globalThis as { gc?: () => void }).gc?.();
    const [heap, began] = [process.memoryUsage().heapUsed, performance.now()];
    for (let count = 0; count < decisions; count += 1) decideContact(facts, request, noon);
    times.push(((performance.now() - began) * 1000) / decisions);
    sizes.push((process.memoryUsage().heapUsed - heap) / decisions);
  }
  return { us: median(times), bytes: median(sizes) };
}

type Measured = {
  readonly one: ReturnType<typeof measure>;
  readonly many: ReturnType<typeof measure>;
};
if (process.argv[2] === "measure") process.send?.({ one: measure(1), many: measure(50) });

/** The rules by themselves; what they allocate must not grow with what has been said before. */
export const decisionAlone: Bench = {
  name,
  run: async () => {
    const child = fork(import.meta.filename, ["measure"], {
      execArgv: ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"],
    });
    const [{ one, many }] = (await once(child, "message")) as [Measured];
    await once(child, "exit");
    const grown = many.bytes - one.bytes;
    return {
      name,
      floor: "with 1 objection on record",
      target: "no allocation that grows with history",
      measured: `${one.us.toFixed(1)} µs, ${Math.round(one.bytes)} bytes; with 50: ${many.us.toFixed(1)} µs, ${Math.round(many.bytes)} bytes`,
      met: grown <= bytesNoise,
    };
  },
};
