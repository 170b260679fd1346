import { problemStatuses } from "../problem/problem.ts";
import { type JsonSchema, jsonSchemas } from "./json-schemas.ts";
import { type Operation, operationTags } from "./operation.ts";
import { operationProblems } from "./operation-problems.ts";
import { operations } from "./operations.ts";
import type { ShapeName } from "./shapes.ts";

const refTo = (shape: ShapeName): JsonSchema => ({ $ref: `#/components/schemas/${shape}` });

const requestId = {
  name: "X-Request-ID",
  in: "header",
  required: false,
  description: "Any text of yours; it comes back on the answer.",
  schema: { type: "string", pattern: "^[\\w.~:/+=-]{1,128}$" },
};
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description:
    "1 to 128 characters that you choose once for this piece of work and repeat on every try of it: the same key gets the same answer.",
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,128}$" },
};

function answersOf(operation: Operation): JsonSchema {
  const good = Object.entries(operation.answers).map(
    ([status, { description, shape, example }]) => [
      status,
      {
        description,
        ...(shape === undefined
          ? {}
          : {
              content: {
                "application/json": {
                  schema: refTo(shape),
                  ...(example === undefined ? {} : { example }),
                },
              },
            }),
      },
    ],
  );
  const codes = operationProblems(operation);
  const statuses = [...new Set(codes.map((code) => problemStatuses[code]))].toSorted(
    (a, b) => a - b,
  );
  const bad = statuses.map((status) => [
    status,
    {
      description: `No. ${codes.filter((code) => problemStatuses[code] === status).join(", ")}`,
      content: { "application/problem+json": { schema: refTo("Problem") } },
    },
  ]);
  return Object.fromEntries([...good, ...bad]);
}

function operationObject(operation: Operation): JsonSchema {
  const { id, tag, summary, description, scopes, idempotent, parameters = [], body } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [
      ...parameters.map((one) => ({ ...one, required: one.in === "path" })),
      ...(idempotent === true ? [idempotencyKey] : []),
      requestId,
    ],
    security: scopes.length === 0 ? [] : [{ key: scopes }],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: refTo(body.shape), example: body.example } },
          },
        }),
    responses: answersOf(operation),
  };
}

function pathsObject(): JsonSchema {
  const paths = new Map<string, JsonSchema>();
  for (const operation of operations)
    paths.set(operation.path, {
      ...paths.get(operation.path),
      [operation.method]: operationObject(operation),
    });
  return Object.fromEntries(paths);
}

/**
 * The staff tools' API as an OpenAPI 3.1 document, from the same shapes that read its requests. `closed`: with no field beside those
 * written down, which is what tests hold answers to; the published one leaves room for more.
 */
export function openApiDocument({ closed }: { readonly closed: boolean }): JsonSchema {
  return {
    openapi: "3.1.1",
    info: {
      title: "Elm Court contact check",
      version: "1.0.0",
      description:
        "Staff tools ask before they contact a pupil. Only `decision: true` is a yes, for now; every problem, time-out and unknown answer is a no. Unknown fields of an answer are to be ignored.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "Where this document is served." }],
    tags: Object.entries(operationTags).map(([name, description]) => ({ name, description })),
    paths: pathsObject(),
    components: {
      schemas: jsonSchemas(closed),
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "esk_live_… or esk_test_…",
          description:
            "A key from the school office. The scope that an operation needs stands beside it.",
        },
      },
    },
  };
}
