import type { Block, EmailContent } from "../content/email-content.ts";
import { escapeHtml } from "./escape-html.ts";

/** White on this is 10.4 to 1: above the 7 to 1 of WCAG 2.2 AAA. */
const buttonColour = "#12436d";
const textColour = "#0b0c0c";

function blockMjml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<mj-text><h1 style="margin:0;font-size:27px;line-height:1.2">${escapeHtml(block.text)}</h1></mj-text>`;
    case "paragraph":
      return `<mj-text><p style="margin:0">${escapeHtml(block.text)}</p></mj-text>`;
    case "button":
      return `<mj-button href="${escapeHtml(block.url)}" align="left" font-weight="700" inner-padding="14px 24px" background-color="${buttonColour}" color="#ffffff">${escapeHtml(block.label)}</mj-button>`;
  }
}

/** The email as MJML: one column, 19 px, system type, nothing fetched from anywhere. */
export function mjmlOf({ subject, language, direction, blocks }: EmailContent): string {
  const align = direction === "rtl" ? "right" : "left";
  return `<mjml lang="${language}" dir="${direction}">
  <mj-head>
    <mj-title>${escapeHtml(subject)}</mj-title>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" font-size="19px" line-height="1.5" />
      <mj-text color="${textColour}" align="${align}" />
    </mj-attributes>
  </mj-head>
  <mj-body width="600px" background-color="#ffffff">
    <mj-section direction="${direction}">
      <mj-column>${blocks.map(blockMjml).join("\n")}</mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
}
