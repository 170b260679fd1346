const apostrophes = /[\u2018\u2019\u02BC\u0060\u00B4]/gu;
const dashes = /[\u2010-\u2015]/gu;

/** Text without what spreadsheets do to it: outer and doubled spaces, curly apostrophes, long dashes. Letters stay as typed. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(apostrophes, "'")
    .replaceAll(dashes, "-")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** What two spellings of the same name have in common: case, spaces and the shape of apostrophes do not count. */
export function textKey(text: string): string {
  return tidyText(text).toLowerCase();
}
