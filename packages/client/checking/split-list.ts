/** Parts of a list in order, each with at most `most` items and `mostBytes` of JSON; an item that is larger alone stands alone. */
export function splitList(
  jsons: readonly string[],
  most: number,
  mostBytes: number,
): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let bytes = 0;
  for (const json of jsons) {
    const size = new TextEncoder().encode(json).length + 1;
    const last = parts.at(-1);
    if (last === undefined || last.length >= most || bytes + size > mostBytes) {
      parts.push([json]);
      bytes = size;
    } else {
      last.push(json);
      bytes += size;
    }
  }
  return parts;
}
