import { isMalformed, type Malformed, parseResolveBody, resolveView } from "@elm-court/contract";
import {
  type ApiKey,
  type LookupKind,
  lookupValue,
  testPupilId,
  testPupils,
  testStaffId,
} from "@elm-court/domain";
import type { AccessDeps } from "../deps.ts";
import type { Done } from "./answer-key-call.ts";

/** Whom of those found the key may know: one that is limited to some staff knows no others. */
function known(kind: LookupKind, { limits }: ApiKey, ids: readonly string[]): readonly string[] {
  const staffIds: readonly string[] | undefined = kind === "staff" ? limits?.staffIds : undefined;
  return staffIds === undefined ? ids : ids.filter((id) => staffIds.includes(id));
}

/** What a test key may know: the test pupils and staff, each by its own id, whatever the scheme. */
function tried(kind: LookupKind, text: string): readonly string[] {
  const ids = kind === "pupil" ? testPupils.map(testPupilId) : [testStaffId];
  return ids.filter((id) => id === text.trim() && id !== testPupilId("unknown"));
}

/**
 * `POST /objections/v1/resolve`: the ids of pupils or staff by what somebody's own records call them. Ids are stable for life. Nobody
 * we know, nobody whom the key may know and a value that cannot be are answered alike (promise P6); how many were not found is counted.
 */
export async function resolve(
  { store }: Pick<AccessDeps, "store">,
  key: ApiKey,
  input: unknown,
): Promise<Done | Malformed> {
  const body = parseResolveBody(input);
  if (isMalformed(body)) return body;
  const { kind, scheme, values } = body;
  if (key.kind === "test") {
    const view = resolveView(
      values,
      values.map((text) => tried(kind, text)),
    );
    return { body: view };
  }
  const asked = values.map((text) => ({ kind, scheme, value: lookupValue(scheme, text) }));
  const lookups = asked.flatMap(({ value, ...rest }) =>
    value === undefined ? [] : [{ ...rest, value }],
  );
  const found = (await store.findKnownAs(lookups)).values();
  const view = resolveView(
    values,
    asked.map(({ value }) =>
      value === undefined ? [] : known(kind, key, found.next().value ?? []),
    ),
  );
  return { body: view, logged: { notFound: view.notFound.length } };
}
