import * as z from "zod/mini";
import { fieldNotes, questionNotes } from "./field-notes.ts";
import { type ShapeName, shapes } from "./shapes.ts";

/** A schema of JSON Schema 2020-12, which is also OpenAPI 3.1's. */
export type JsonSchema = { [keyword: string]: unknown };

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The note on the field at this pointer: the shape's own, or what it means in every question. */
function noteOn(own: Readonly<Record<string, string>>, pointer: string): string | undefined {
  const inQuestion = pointer.replace(/^\/\w+\/\*/, "");
  return own[pointer] ?? questionNotes[inQuestion];
}

/** Writes its note on every field below, and gives the pointers of all of them. */
function annotate(
  schema: JsonSchema,
  own: Readonly<Record<string, string>>,
  pointer = "",
): readonly string[] {
  const { properties, items, anyOf } = schema;
  const fields = Object.entries(isSchema(properties) ? properties : {}).flatMap(([name, field]) => {
    if (!isSchema(field)) return [];
    const here = `${pointer}/${name}`;
    const note = noteOn(own, here);
    if (note !== undefined) field["description"] = note;
    return [here, ...annotate(field, own, here)];
  });
  const inItems = isSchema(items) ? annotate(items, own, `${pointer}/*`) : [];
  const choices = Array.isArray(anyOf) ? anyOf.filter(isSchema) : [];
  return [...fields, ...inItems, ...choices.flatMap((choice) => annotate(choice, own, pointer))];
}

/**
 * Every shape as JSON Schema, with its notes. Throws where a note has no field: a bug. `closed` says what the API sends today, so that a test sees a field that is not written down;
 * the published document leaves objects open, because fields may be added.
 */
export function jsonSchemas(closed: boolean): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: closed ? "output" : "input",
  });
  const named = Object.entries(schemas).map(
    ([name, { $schema: _dialect, $id: _id, ...schema }]) => {
      const own = notesOf(name);
      const fields = annotate(schema, own);
      const lost = Object.keys(own).filter((pointer) => !fields.includes(pointer));
      if (lost.length > 0) throw new Error(`notes on fields that ${name} has not: ${lost.join()}`);
      return [name, schema] as const;
    },
  );
  return Object.fromEntries(named);
}

const isShapeName = (name: string): name is ShapeName => Object.hasOwn(shapes, name);

function notesOf(name: string): Readonly<Record<string, string>> {
  return (isShapeName(name) ? fieldNotes[name] : undefined) ?? {};
}
