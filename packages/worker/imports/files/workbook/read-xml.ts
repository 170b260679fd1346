import { SaxesParser } from "saxes";

/** An element of a workbook's XML, its prefix taken off: some programs write `x:row` for `row`. */
type XmlElement = {
  readonly name: string;
  readonly of: (attribute: string) => string | undefined;
};

export type XmlListener = {
  readonly open?: (element: XmlElement) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const plainName = (name: string): string => name.slice(name.indexOf(":") + 1);
const chunk = 65_536;

/**
 * Reads XML from its beginning to its end. No entity but the five of XML is ever replaced, so nothing can grow. Throws an `Error` for
 * XML that is not well-formed, and whatever the listener throws.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) =>
    listener.open?.({
      name: plainName(name),
      of: (attribute) =>
        Object.entries(attributes).find(([key]) => plainName(key) === attribute)?.[1],
    }),
  );
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => listener.close?.(plainName(name)));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += chunk)
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
  parser.write(decoder.decode()).close();
}
