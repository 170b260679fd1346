export type ParsedMime = {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly { readonly type: string; readonly body: string }[];
};

function parseHeaders(head: string): Map<string, string> {
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, " ");
  return new Map(
    unfolded.split("\r\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Reads back an email of one level of parts, by the rules of RFC 2045 and 2046 and not by the library that wrote it. */
export function parseMime(source: string): ParsedMime {
  const end = source.indexOf("\r\n\r\n");
  const headers = parseHeaders(source.slice(0, end));
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get("content-type") ?? "")?.[1] ?? "";
  const parts = source
    .slice(end)
    .split(`\r\n--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const split = part.indexOf("\r\n\r\n");
      const partHeaders = parseHeaders(part.slice(0, split).trim());
      return {
        type: partHeaders.get("content-type") ?? "",
        body: decode(part.slice(split + 4), partHeaders.get("content-transfer-encoding")),
      };
    });
  return { headers, parts };
}
