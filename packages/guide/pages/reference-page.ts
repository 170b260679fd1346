import { html } from "hono/html";
import {
  type JsonSchema,
  type Operation,
  operationProblems,
  operations,
  operationTags,
  problemStatuses,
} from "@elm-court/contract";
import { codeBlock } from "../page/code-block.ts";
import type { GuidePage } from "../page/guide-page.ts";
import type { Markup } from "../page/markup.ts";
import { listFields } from "./list-fields.ts";

type Schemas = Readonly<Record<string, JsonSchema>>;

function fieldsTable(schema: JsonSchema | undefined, caption: string): Markup {
  const fields = listFields(schema ?? {});
  if (fields.length === 0) return html``;
  return html`<div class="wide">
    <table class="stacks">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">What it holds</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ({ path, holds, required, note }) =>
            html`<tr>
              <th scope="row"><code>${path}</code></th>
              <td data-head="Holds">${holds}${required ? ", required" : ""}</td>
              <td data-head="Meaning">${note}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function operationSection(operation: Operation, schemas: Schemas): Markup {
  const { id, method, path, summary, description, scopes, body, answers, idempotent } = operation;
  const problems = operationProblems(operation).map((code) => `${problemStatuses[code]} ${code}`);
  return html`<h3 id="${id}">${summary}</h3>
    <p><code>${method.toUpperCase()} ${path}</code></p>
    <p>${description}</p>
    <p>
      ${
        scopes.length === 0
          ? "Needs no key."
          : html`Scope of the key: ${scopes.map((scope) => html`<code>${scope}</code> `)}.`
      }
      ${idempotent === true ? html`Needs the header <code>Idempotency-Key</code>.` : ""}
    </p>
    ${
      body === undefined
        ? ""
        : html`${codeBlock(`A body for ${id}`, JSON.stringify(body.example, undefined, 2))}
          ${fieldsTable(schemas[body.shape], "What it is sent")}`
    }
    ${Object.entries(answers).map(([status, { description: says, shape }]) =>
      shape === undefined
        ? html`<p><strong>${status}</strong>: ${says}</p>`
        : html`<p><strong>${status}</strong>: ${says}</p>
            ${fieldsTable(schemas[shape], `What ${status} holds`)}`,
    )}
    <p>Problems: ${problems.join(", ")}.</p>`;
}

/** Every operation, with its fields and problems, from what the API itself reads and sends. */
export function referencePage(schemas: Schemas): GuidePage {
  return {
    path: "/docs/reference",
    title: "Reference",
    content: html`
      <p>
        JSON in and out, UTF-8, at most 1 MB. <code>Authorization: Bearer</code> with your key.
        Fields that are not written down are ignored; ignore what you do not know as well.
        Everything that is not an answer is <code>application/problem+json</code>, and means no. The
        same as a document: <a href="/docs/openapi.json">OpenAPI 3.1</a>.
      </p>
      <ul>
        ${operations.map(
          ({ id, method, path, summary }) =>
            html`<li>
              <a href="#${id}">${summary}</a> <code>${method.toUpperCase()} ${path}</code>
            </li>`,
        )}
      </ul>
      ${Object.keys(operationTags).map(
        (tag) =>
          html`<h2>${tag}</h2>
            ${operations
              .filter((operation) => operation.tag === tag)
              .map((operation) => operationSection(operation, schemas))}`,
      )}
      <h2 id="problem">A problem</h2>
      ${fieldsTable(schemas["Problem"], "What a problem holds")}
    `,
  };
}
