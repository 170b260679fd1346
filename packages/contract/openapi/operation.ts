import type { KeyScope } from "@elm-court/domain";
import type { ProblemCode } from "../problem/problem.ts";
import type { ShapeName } from "./shapes.ts";

/** What operations are about, in the order of the guide. */
export const operationTags = {
  Asking: "May this member of staff contact this pupil?",
  Sending: "What is about to be sent is decided and recorded.",
  "Going live": "A tool is looked over before it has a key that reaches pupils.",
  "Staying in step": "Who is who, and what has changed since.",
} as const;

/** One answer that is not a problem. `shape` is left out where there is no body. */
type OperationAnswer = {
  readonly description: string;
  readonly shape?: ShapeName;
  readonly example?: unknown;
};

/** A value in the query or the path. `schema` is JSON Schema 2020-12. */
type OperationParameter = {
  readonly name: string;
  readonly in: "query" | "path";
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

/** One operation of the staff tools' API, as OpenAPI 3.1 knows it. */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post" | "patch" | "delete";
  /** With `{name}` for each parameter of the path. */
  readonly path: string;
  readonly tag: keyof typeof operationTags;
  readonly summary: string;
  readonly description: string;
  /** What the key must be allowed; none for what everybody may read. */
  readonly scopes: readonly KeyScope[];
  /** Where true, the header `Idempotency-Key` must be sent. */
  readonly idempotent?: boolean;
  readonly parameters?: readonly OperationParameter[];
  readonly body?: { readonly shape: ShapeName; readonly example: unknown };
  readonly answers: Readonly<Record<number, OperationAnswer>>;
  /** Problems of its own, beside those that every call can meet. */
  readonly problems?: readonly ProblemCode[];
};
