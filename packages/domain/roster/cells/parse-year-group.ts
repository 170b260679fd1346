const words = new Map([
  ["n", "N"],
  ["nursery", "N"],
  ["r", "R"],
  ["reception", "R"],
]);

/** A year group: `1` to `13`, `R` for reception, `N` for nursery; `Year 9`, `Y9` and `09` are `9`. `undefined` when it is none. */
export function parseYearGroup(text: string): string | undefined {
  const short = text
    .trim()
    .toLowerCase()
    .replace(/^(year group|year|yr|y)[\s.]*/, "");
  const word = words.get(short);
  if (word !== undefined) return word;
  const year = /^\d{1,2}$/.test(short) ? Number(short) : 0;
  return year >= 1 && year <= 13 ? String(year) : undefined;
}

/** What two spellings of one year group have in common. */
export function yearGroupKey(text: string): string {
  return parseYearGroup(text) ?? text;
}
