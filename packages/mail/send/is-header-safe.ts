// Control characters, and the two Unicode line ends: any of them could begin a header of its own in some program on the way.
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const address = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/;

/** True for text that may stand in an email's header. */
export function isHeaderSafe(text: string): boolean {
  return !unsafe.test(text) && text.isWellFormed();
}

/** True for one bare address, safe in a header: no list, no display name, no quoting. */
export function isBareAddress(text: string): boolean {
  return isHeaderSafe(text) && text.length <= 254 && address.test(text);
}

/** True for an https (or local http) address that can stand between `<` and `>` in a header. */
export function isHeaderUrl(text: string): boolean {
  return /^https?:\/\/[!-;=?-~]+$/.test(text);
}
