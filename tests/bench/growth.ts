import { type Bench, median } from "./bench-row.ts";
import {
  checkBody,
  keyHeaders,
  openBenchApi,
  openBenchStore,
  startBenchDynamo,
} from "./bench-school.ts";
import { callsOfCheck, callsText } from "./calls.ts";

const most = 1.1;
const [few, many] = [1000, 100_000];
const rounds = 40;
const checksEach = 50;
const name = "growth, 1,000 to 100,000 pupils";

/** Checks of pupils from all over the school, one after another. */
function openChecks(endpoint: string, pupils: number) {
  const opened = openBenchStore(endpoint);
  const api = openBenchApi(opened);
  let place = 0;
  return {
    close: () => opened.client.destroy(),
    meanMs: async (): Promise<number> => {
      const began = performance.now();
      for (let count = 0; count < checksEach; count += 1) {
        place = (place + 7919) % pupils;
        const response = await api.request("/access/v1/evaluation", {
          method: "POST",
          headers: keyHeaders,
          body: checkBody(place),
        });
        if (response.status !== 200) throw new Error(`answered ${response.status}`);
      }
      return (performance.now() - began) / checksEach;
    },
  };
}

/** The floor is the same check in a school of a thousand. */
export const growth: Bench = {
  name,
  run: async () => {
    const [small, large] = [await startBenchDynamo(few), await startBenchDynamo(many)];
    const [ofFew, ofMany] = [openChecks(small.endpoint, few), openChecks(large.endpoint, many)];
    try {
      const calls = [
        callsText(await callsOfCheck(small.endpoint)),
        callsText(await callsOfCheck(large.endpoint)),
      ];
      const measured: { readonly few: number; readonly many: number }[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const first = round % 2 === 0;
        const a = await (first ? ofFew : ofMany).meanMs();
        const b = await (first ? ofMany : ofFew).meanMs();
        if (round > 0) measured.push(first ? { few: a, many: b } : { few: b, many: a });
      }
      const ratio = median(measured.map((one) => one.many / one.few));
      return {
        name,
        floor: `a check at 1,000: ${median(measured.map((one) => one.few)).toFixed(2)} ms`,
        target: `same calls, ≤ ${most}× time`,
        measured: `${calls[0] === calls[1] ? "same calls" : calls.join(" / ")}, ${ratio.toFixed(2)}× (${median(measured.map((one) => one.many)).toFixed(2)} ms)`,
        met: calls[0] === calls[1] && ratio <= most,
      };
    } finally {
      ofFew.close();
      ofMany.close();
      await small.stop();
      await large.stop();
    }
  },
};
