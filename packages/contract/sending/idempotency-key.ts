/** An Idempotency-Key as it was sent: 1 to 128 visible characters of ASCII. `undefined` when it is missing or is none. */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  return header !== undefined && /^[\x21-\x7e]{1,128}$/.test(header) ? header : undefined;
}
