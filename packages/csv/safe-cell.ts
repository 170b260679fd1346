/** Control characters hide a formula from the check for one, and have no business in a cell; marks that turn text round show another. */
const controls = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** What is not seen at the beginning of a cell. Within a name it may mean something: Persian is written with U+200C. */
const unseenStart = /^[\s\p{Cf}]+/u;

/** A cell that a spreadsheet takes for a formula, or that would be taken for one that was made safe. The wide forms are what Excel takes for the narrow ones. */
const formula = /^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A text as one line that no spreadsheet runs (promise P12): without control characters, and with an apostrophe before what would be a
 * formula. `plainCell` takes it off again.
 */
export function safeCell(text: string): string {
  const line = text.toWellFormed().replaceAll(controls, " ").replace(unseenStart, "").trimEnd();
  return formula.test(line) ? `'${line}` : line;
}

/** What a cell said before `safeCell`, for files of ours that come back. Other cells stay as they are. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
