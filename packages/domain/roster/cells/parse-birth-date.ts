import { isLondonDate, type LondonDate } from "../../time/london.ts";

function isoOf(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact !== null) return compact.slice(1).join("-");
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (dayFirst === null) return undefined;
  const [day = "", month = "", year = ""] = dayFirst.slice(1);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * A birth date written `YYYY-MM-DD`, `DD/MM/YYYY` or `YYYYMMDD`, or why it is none. `today` is a London date: nobody on a
 * roster is born after it.
 */
export function parseBirthDate(
  text: string,
  today: LondonDate,
): { readonly on: LondonDate } | "missing" | "invalid" | "in_the_future" {
  const trimmed = text.trim();
  if (trimmed === "") return "missing";
  const iso = isoOf(trimmed);
  if (!isLondonDate(iso) || iso < "1900-01-01") return "invalid";
  return iso > today ? "in_the_future" : { on: iso };
}
