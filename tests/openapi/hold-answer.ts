import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import {
  type JsonSchema,
  openApiDocument,
  type Operation,
  operationProblems,
  operations,
} from "@elm-court/contract";

const document = openApiDocument({ closed: true });
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: "api", ...document });

const shapeOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);

/** The operation that a call is about; `undefined` for a path or method that is not offered. */
function operationAt(method: string, path: string): Operation | undefined {
  return operations.find(
    (one) => one.method === method.toLowerCase() && shapeOf(one.path).test(path),
  );
}

type Responses = Record<string, { content?: Record<string, { schema: JsonSchema }> }>;

function schemaFor(operation: Operation, status: number, type: string): JsonSchema | undefined {
  const paths = document["paths"] as Record<string, Record<string, { responses: Responses }>>;
  const response = paths[operation.path]?.[operation.method]?.responses[String(status)];
  return response?.content?.[type]?.schema;
}

const validators = new Map<JsonSchema, ValidateFunction>();

/** The validator of a schema, with its references into the document that is held as “api”. Made once: it is slow to make. */
function validatorOf(schema: JsonSchema): ValidateFunction {
  const made =
    validators.get(schema) ??
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as JsonSchema);
  validators.set(schema, made);
  return made;
}

/**
 * What of an answer the OpenAPI document does not say: its status, its content type, a field, a code. Empty for an answer that fits.
 * A path that is not offered must answer with a problem.
 */
export function misfitsOf(
  { method, path }: { readonly method: string; readonly path: string },
  answer: { readonly status: number; readonly contentType: string; readonly text: string },
): readonly string[] {
  const operation = operationAt(method, path);
  if (answer.status === 308) return [];
  const type = answer.contentType.split(";")[0] ?? "";
  const where = `${method} ${path} ${answer.status}`;
  if (operation === undefined)
    return [404, 405].includes(answer.status) && type === "application/problem+json"
      ? []
      : [`${where}: not in the document`];
  if (answer.text === "" && operation.answers[answer.status] !== undefined)
    return operation.answers[answer.status]?.shape === undefined ? [] : [`${where}: no body`];
  const schema = schemaFor(operation, answer.status, type);
  if (schema === undefined) return [`${where} ${type}: not in the document`];
  const body: unknown = JSON.parse(answer.text);
  const validate = validatorOf(schema);
  const misfits = validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) =>
        [where, instancePath, message, JSON.stringify(params)].join(" "),
      );
  if (type !== "application/problem+json") return misfits;
  const { code } = body as { code: string };
  return operationProblems(operation).some((one) => one === code)
    ? misfits
    : [...misfits, `${where}: the code ${code} is not among its problems`];
}
