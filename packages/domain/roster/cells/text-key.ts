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

// Letters that no normalization takes apart.
const plainLetters: ReadonlyMap<string, string> = new Map([
  ["\u00E6", "ae"],
  ["\u0111", "d"],
  ["\u00F0", "d"],
  ["\u0127", "h"],
  ["\u0131", "i"],
  ["\u0142", "l"],
  ["\u00F8", "o"],
  ["\u0153", "oe"],
  ["\u00DF", "ss"],
  ["\u00FE", "th"],
]);

/** The same without accents, as a system that knows none writes it: `zoe` for `Zoë`, `lukasz` for `Łukasz`. */
export function plainText(text: string): string {
  return textKey(text)
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/gu, "")
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => plainLetters.get(letter) ?? letter);
}

/** What two spellings of one person's name have in common: letters only, without accents. */
export function nameKey(text: string): string {
  const letters = plainText(text).replaceAll(/[^\p{L}\p{M}]/gu, "");
  return letters === "" ? textKey(text) : letters;
}
