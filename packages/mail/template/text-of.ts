import type { Block, EmailContent } from "../content/email-content.ts";

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.text;
    case "button":
      // The address stands alone on its line, so that no reader takes a full stop for a part of it.
      return `${block.label}:\n${block.url}`;
  }
}

/** The email's text part, from the same blocks as the HTML. */
export function textOf({ blocks }: EmailContent): string {
  return `${blocks.map(blockText).join("\n\n")}\n`;
}
