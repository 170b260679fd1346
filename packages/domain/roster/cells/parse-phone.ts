/**
 * A telephone number as it is dialled here (`07700900123`, or `+48…` from abroad); `undefined` when it is none. A leading zero
 * that a spreadsheet lost comes back.
 */
export function parsePhone(text: string): string | undefined {
  const dialled = text.replaceAll(/[\s().-]|\u00A0/gu, "").replace(/^00/, "+");
  if (/^\+440?[1-9]\d{8,9}$/.test(dialled)) return dialled.replace(/^\+440?/, "0");
  if (/^44[1-9]\d{9}$/.test(dialled)) return `0${dialled.slice(2)}`;
  if (/^\+(?!44)[1-9]\d{6,14}$/.test(dialled)) return dialled;
  if (/^0[1-9]\d{8,9}$/.test(dialled)) return dialled;
  return /^[1-9]\d{8,9}$/.test(dialled) ? `0${dialled}` : undefined;
}

/** What two spellings of one number have in common. */
export function phoneKey(phone: string): string {
  return parsePhone(phone) ?? phone;
}
