function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, "");
  if (bare.length <= 3) return 1;
  const groups = bare
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, "")
    .replace(/^y/, "")
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch–Kincaid grade of a text whose sentences end with `.`, `?`, `!`, `:` or a line. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:\n]+(?:\s|$)/).filter((one) => /[a-z]/i.test(one));
  const words = sentences.flatMap((one) => one.match(/[A-Za-z’']+/g) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
