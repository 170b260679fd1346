import * as z from "zod/mini";
import {
  action,
  context,
  entity,
  loose,
  type Malformed,
  parseFitting,
  sought,
} from "./entities.ts";

const longestToken = 2000;

const page = z.optional(
  z.object({
    token: z.optional(z.string().check(z.maxLength(longestToken))),
    limit: z.optional(z.int().check(z.gte(0))),
    properties: z.optional(loose),
  }),
);

export const subjectSearch = z.object({ subject: sought, action, resource: entity, context, page });
export const resourceSearch = z.object({
  subject: entity,
  action,
  resource: sought,
  context,
  page,
});
export const actionSearch = z.object({ subject: entity, resource: entity, context, page });

export type SubjectSearchRequest = z.infer<typeof subjectSearch>;
export type ResourceSearchRequest = z.infer<typeof resourceSearch>;
export type ActionSearchRequest = z.infer<typeof actionSearch>;

/** AuthZEN 1.0, “The Subject Search API Request”: who may do this to that? */
export function parseSubjectSearch(body: unknown): SubjectSearchRequest | Malformed {
  return parseFitting(subjectSearch, body);
}

/** AuthZEN 1.0, “The Resource Search API Request”: to what may they do this? */
export function parseResourceSearch(body: unknown): ResourceSearchRequest | Malformed {
  return parseFitting(resourceSearch, body);
}

/** AuthZEN 1.0, “The Action Search API Request”: what may they do to that? */
export function parseActionSearch(body: unknown): ActionSearchRequest | Malformed {
  return parseFitting(actionSearch, body);
}
