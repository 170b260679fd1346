const address =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u;
const longest = 254;

/** An email address as typed, without outer spaces; `undefined` when nothing could be delivered to it. */
export function parseEmail(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.length <= longest && address.test(trimmed) ? trimmed : undefined;
}

/** What two spellings of one address have in common: their case does not count. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}
