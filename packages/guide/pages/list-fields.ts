import type { JsonSchema } from "@elm-court/contract";

/** One field of a body as a reader meets it. `holds`: its kind, and its closed list where it has one. */
export type Field = {
  readonly path: string;
  readonly holds: string;
  readonly required: boolean;
  readonly note: string;
};

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const schemasIn = (value: unknown): readonly JsonSchema[] =>
  Array.isArray(value) ? value.filter(isSchema) : [];

function holdsOf(schema: JsonSchema): string {
  const { type, enum: list, const: only, format, items } = schema;
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(list)) return list.map((one) => JSON.stringify(one)).join(", ");
  if (type === "array") return `list of ${isSchema(items) ? holdsOf(items) : "anything"}`;
  const choices = schemasIn(schema["anyOf"]);
  if (choices.length > 0) return [...new Set(choices.map(holdsOf))].join(" or ");
  if (format === "date-time") return "instant in UTC";
  return typeof type === "string" ? type : "anything";
}

function below(schema: JsonSchema, path: string): Field[] {
  const { properties, required, items, anyOf } = schema;
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const own = Object.entries(isSchema(properties) ? properties : {}).flatMap(([name, value]) => {
    if (!isSchema(value)) return [];
    const here = path === "" ? name : `${path}.${name}`;
    const { description } = value;
    const field: Field = {
      path: here,
      holds: holdsOf(value),
      required: needed.includes(name),
      note: typeof description === "string" ? description : "",
    };
    return [field, ...below(value, here)];
  });
  const inItems = isSchema(items) ? below(items, `${path}[]`) : [];
  const inChoices = schemasIn(anyOf).flatMap((choice) => below(choice, path));
  return [...own, ...inItems, ...inChoices];
}

/** Every field of a schema in reading order; a field that several choices have stands once. */
export function listFields(schema: JsonSchema): readonly Field[] {
  const seen = new Set<string>();
  return below(schema, "").filter(({ path }) => !seen.has(path) && seen.add(path));
}
