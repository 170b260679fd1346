import * as fc from "fast-check";

/** Text that is hard on whoever keeps or shows it. */
export const anyText = fc.constantFrom(
  "",
  "\ud800",
  "\u0000",
  "__proto__",
  "constructor",
  "=1+1",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "2026-11-24T12:00:00Z",
  "x".repeat(5_000),
);
const hostileValue = fc.oneof(
  anyText,
  fc.string({ unit: "binary" }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [[[]]], Number.MAX_SAFE_INTEGER),
);

type Holder = Record<string, unknown>;

/** Every place in a value, as the steps that lead to it; the value itself is none. */
function placesIn(value: unknown, steps: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...steps, name],
    ...placesIn(inner, [...steps, name]),
  ]);
}

function changed(example: unknown, steps: readonly string[], value: unknown): unknown {
  const copy = structuredClone(example) as Holder;
  const holder = steps.slice(0, -1).reduce((inner, step) => inner[step] as Holder, copy);
  const last = steps.at(-1) ?? "";
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

/** Bodies around one that fits: it, one place of it changed or left out, cut short, or something else altogether. */
export function anyBodyAround(example: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(example);
  const places = placesIn(example);
  const oneChanged = fc
    .tuple(fc.constantFrom(...places), fc.oneof(hostileValue, fc.constant(undefined)))
    .map(([steps, value]) => JSON.stringify(changed(example, steps, value)));
  return fc.oneof(
    { weight: 6, arbitrary: places.length === 0 ? fc.constant(text) : oneChanged },
    { weight: 1, arbitrary: fc.nat(text.length).map((length) => text.slice(0, length)) },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );
}

/** Bodies that are hard on whoever reads them: huge, deep, not UTF-8. */
export const hardBodies: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
  ["of one megabyte and a byte", `{"a":"${"x".repeat(1_000_000)}"}`],
  ["of nearly one megabyte", JSON.stringify({ a: "x".repeat(999_000) })],
  ["a thousand levels deep", `${'{"a":'.repeat(1_000)}1${"}".repeat(1_000)}`],
  ["a hundred thousand brackets", "[".repeat(100_000)],
  ["with a lone surrogate", '{"subject":"\\ud800"}'],
  ["that is not UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ["of nothing", ""],
];

/** How many bodies are tried on each route: `npm run fuzz` tries more. */
export const fuzzRuns = Number(process.env["FUZZ_RUNS"] ?? 60);
