const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

function decode(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

function attributesOf(text: string): string[] {
  return [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)]
    .map(([, name, value]) => {
      const decoded = decode(value ?? "");
      const words = name === "class" ? decoded.split(/\s+/).filter(Boolean).toSorted() : [decoded];
      return `${name}=${words.join(" ")}`;
    })
    .toSorted();
}

/**
 * HTML as a list of tags and texts that can be compared: attributes and classes in order, white space and comments gone.
 * Enough for the fixtures of govuk-frontend and for what Solid renders; not a parser of everybody's HTML.
 */
export function normaliseHtml(html: string): string[] {
  const pieces = html.replaceAll(/<!--.*?-->/g, "").match(/<(?:"[^"]*"|[^>"])*>|[^<]+/g) ?? [];
  return pieces.flatMap((piece) => {
    const tag = /^<(\/?[a-z][\w-]*)\s*((?:"[^"]*"|[^>"])*?)\/?>$/.exec(piece);
    if (tag !== null) return [[tag[1], ...attributesOf(tag[2] ?? "")].join(" | ")];
    const text = decode(piece).replaceAll(/\s+/g, " ").trim();
    return text === "" ? [] : [`"${text}"`];
  });
}
