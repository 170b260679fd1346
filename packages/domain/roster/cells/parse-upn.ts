/** A unique pupil number, capitals without spaces: a letter, eleven digits, a digit or letter. `undefined` when it is none. */
export function parseUpn(text: string): string | undefined {
  const compact = text.replaceAll(/\s/gu, "").toUpperCase();
  return /^[A-Z]\d{11}[\dA-Z]$/.test(compact) ? compact : undefined;
}
