const postcode = /^(GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2})$/;

/** A UK postcode in its written form, `SW1A 1AA`; `undefined` when it is none. */
export function parsePostcode(text: string): string | undefined {
  const compact = text.replaceAll(/\s/gu, "").toUpperCase();
  return postcode.test(compact) ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : undefined;
}
