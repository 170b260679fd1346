import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchemas, openApiDocument, operations } from "@elm-court/contract";
import { anAccessWorld } from "../access/access-world.ts";

/** Ways to the guide, not operations. */
const signposts = ["/openapi.json", "/llms.txt"];

test("the document is OpenAPI 3.1 as the specification's own schema has it", async () => {
  for (const closed of [true, false]) {
    const result = await new Validator().validate(openApiDocument({ closed }));
    expect(result).toEqual({ valid: true });
  }
});

test("every route that is served is in the document, and nothing else is", async () => {
  const { app } = await anAccessWorld({ publicOrigin: "https://api.contact.elmcourt.example" });
  const served = app.routes
    .filter(({ method, path }) => method !== "ALL" && !signposts.includes(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const written = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(written.toSorted()).toEqual([...new Set(served)].toSorted());
});

test("every field that a program sends has a note on what it means", () => {
  const without = operations.flatMap(({ body }) =>
    body === undefined ? [] : fieldsWithoutNote(jsonSchemas(false)[body.shape], body.shape),
  );
  expect(without).toEqual([]);
});

type Schema = {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
};
function fieldsWithoutNote(schema: unknown, path: string): string[] {
  const { properties = {}, items } = schema as Schema;
  return [
    ...Object.entries(properties).flatMap(([name, field]) => {
      const here = `${path}.${name}`;
      const own = field.description === undefined ? [here] : [];
      return [...own, ...fieldsWithoutNote(field, here)];
    }),
    ...(items === undefined ? [] : fieldsWithoutNote(items, `${path}[]`)),
  ];
}

test("every example in the document fits the shape it stands for", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const schemas = jsonSchemas(true);
  for (const { body } of operations) {
    if (body === undefined) continue;
    const validate = ajv.compile(schemas[body.shape] ?? false);
    validate(body.example);
    expect(validate.errors ?? []).toEqual([]);
  }
});
