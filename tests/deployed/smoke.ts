import { type Check, smokeChecks } from "./smoke-checks.ts";

/** `npm run test:deployed -- https://parents.… https://api.…`: tries a deployed stage from outside, and changes nothing. */
const usage = `Say which stage: npm run test:deployed -- https://parents.… https://api.…
or set STAGE_PARENTS and STAGE_API. STAGE_FUNCTION_URL, if set, has the functions' own addresses, with commas between.`;

function originOf(text: string | undefined): string {
  const url = URL.parse(text ?? "");
  if (url !== null && /^https?:$/.test(url.protocol)) return url.origin;
  console.error(usage);
  process.exit(1);
}

async function outcomeOf({ skipped, run }: Check): Promise<readonly ["ok" | "—" | "NOT", string]> {
  if (skipped !== undefined) return ["—", `not tried: ${skipped}`];
  try {
    const wrong = await run();
    return wrong.length === 0 ? ["ok", ""] : ["NOT", wrong.join("; ")];
  } catch (error) {
    return ["NOT", error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  }
}

const [parents = process.env["STAGE_PARENTS"], api = process.env["STAGE_API"]] =
  process.argv.slice(2);
const checks = smokeChecks({
  parents: originOf(parents),
  api: originOf(api),
  functionUrls: (process.env["STAGE_FUNCTION_URL"] ?? "").split(",").filter((url) => url !== ""),
});

const width = Math.max(...checks.map(({ name }) => name.length));
const counts = { ok: 0, "—": 0, NOT: 0 };
for (const check of checks) {
  const [mark, why] = await outcomeOf(check);
  counts[mark] += 1;
  console.log(`${mark.padEnd(4)}${check.name.padEnd(width)}  ${why}`.trimEnd());
}
console.log(`\n${counts.ok} held, ${counts.NOT} did not, ${counts["—"]} not tried.`);
process.exitCode = counts.NOT === 0 ? 0 : 1;
