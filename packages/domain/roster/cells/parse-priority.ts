/** The place of a contact among a pupil's, 1 to 99; `undefined` when it is none. */
export function parsePriority(text: string): number | undefined {
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 ? number : undefined;
}
