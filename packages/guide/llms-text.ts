import { operations } from "@elm-court/contract";
import type { Examples } from "./pages/start-page.ts";

/** The guide in one text, for programs that read (llmstxt.org): what matters, then where the rest is. */
export function llmsText(examples: Examples): string {
  const calls = operations.map(
    ({ method, path, summary, scopes }) =>
      `- \`${method.toUpperCase()} ${path}\`${scopes.length === 0 ? "" : ` (${scopes.join(", ")})`}: ${summary}`,
  );
  return `# Contact check for staff tools

> A school's e-safety policy promises that a parent's wish that staff do not contact their child electronically is observed (clause 5.2). A program
> asks this API before it contacts a pupil, and sends only on a yes.

- Only \`decision: true\` is a yes, and only for now: never keep it, never send after \`context.deliverBefore\`.
- A time-out, an error, \`application/problem+json\` and any answer you do not know are a no. Fail closed.
- Send a \`reason\` and an \`account\` with every question, and honour \`context.obligations\`.
- Show \`urgentHelp\` word for word to whoever sees a no.
- When about to send, call \`POST /contact/v1/sends\` instead of checking first, and settle the send afterwards.
- Test with a key that begins with \`esk_test_\` and the pupils \`pup_test_…\`. Keep keys out of code and logs.

## Calls

${calls.join("\n")}

## Documents

- [OpenAPI 3.1](/docs/openapi.json): every field and problem
- [Start](/docs): a check and a send in curl, PowerShell, Python and TypeScript
- [What to do on every answer](/docs/answers)
- [Staying in step](/docs/staying-in-step): resolve, changes, webhooks
- [Going live](/docs/going-live)

## A check in TypeScript

\`\`\`ts
${examples["check.ts"] ?? ""}\`\`\`

## A send in TypeScript

\`\`\`ts
${examples["send.ts"] ?? ""}\`\`\`
`;
}
