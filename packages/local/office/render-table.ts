const width = 80;
const gap = 2;
const shortest = 16;

/** Text that a terminal only shows: a cell out of a file cannot move its cursor or colour it. */
function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ");
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plainText(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= columns || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A table for a terminal, two spaces in; the last column is wrapped, so that 80 columns are enough where they can be. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: Math.max(0, columns - 1) }, (_, at) =>
    Math.max(0, ...rows.map((row) => plainText(row[at] ?? "").length)),
  );
  const before = widths.reduce((sum, each) => sum + each + gap, gap);
  return rows
    .map((row) => {
      const first = widths.map((each, at) => plainText(row[at] ?? "").padEnd(each + gap)).join("");
      const lines = wrap(row[columns - 1] ?? "", Math.max(shortest, width - before));
      return lines
        .map((line, at) => `  ${at === 0 ? first : " ".repeat(first.length)}${line}`.trimEnd())
        .join("\n");
    })
    .join("\n");
}

/** One line of text per 80 columns. */
export function renderText(text: string): string {
  return wrap(text, width).join("\n");
}
