import mjml2html from "mjml";

/** An email's HTML in pieces, with `{{name}}` where words go: what the build leaves in `dist`. */
export type EmailShell = {
  readonly head: string;
  readonly heading: string;
  readonly paragraph: string;
  readonly button: string;
  readonly foot: string;
};

const cut = "<!--cut-->";

/** White on this is 10.4 to 1: above the 7 to 1 of WCAG 2.2 AAA. */
const buttonColour = "#12436d";
const textColour = "#0b0c0c";

function mjmlOf(direction: "ltr" | "rtl"): string {
  const align = direction === "rtl" ? "right" : "left";
  const raw = `<mj-raw>${cut}</mj-raw>`;
  return `<mjml lang="{{language}}" dir="${direction}">
  <mj-head>
    <mj-title>{{subject}}</mj-title>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" font-size="19px" line-height="1.5" />
      <mj-text color="${textColour}" align="${align}" />
    </mj-attributes>
  </mj-head>
  <mj-body width="600px" background-color="#ffffff">
    <mj-section direction="${direction}">
      <mj-column>
        ${raw}<mj-text><h1 style="margin:0;font-size:27px;line-height:1.2">{{text}}</h1></mj-text>
        ${raw}<mj-text><p lang="{{lang}}" dir="{{dir}}" style="margin:0;text-align:{{align}}">{{text}}</p></mj-text>
        ${raw}<mj-button href="{{url}}" align="${align}" font-weight="700" inner-padding="14px 24px" background-color="${buttonColour}" color="#ffffff">{{label}}</mj-button>
        ${raw}
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
}

/**
 * Compiles the shell of every email in one direction, at build time; nothing at run time knows MJML.
 * Throws when MJML finds a fault, or a place did not come through.
 */
export async function compileShell(direction: "ltr" | "rtl"): Promise<EmailShell> {
  const { html, errors } = await mjml2html(mjmlOf(direction), {
    validationLevel: "strict",
    keepComments: true,
    fonts: {},
  });
  if (errors.length > 0) throw new Error(`MJML: ${JSON.stringify(errors)}`);
  const [head, heading, paragraph, button, foot, ...more] = html.trim().split(cut);
  if (!head || !heading || !paragraph || !button || !foot || more.length > 0)
    throw new Error("MJML did not keep the cuts");
  for (const [piece, names] of [
    [head, ["language", "subject"]],
    [heading, ["text"]],
    [paragraph, ["lang", "dir", "align", "text"]],
    [button, ["label", "url"]],
  ] as const)
    for (const name of names)
      if (!piece.includes(`{{${name}}}`)) throw new Error(`the place ${name} is lost`);
  return { head, heading, paragraph, button, foot };
}
