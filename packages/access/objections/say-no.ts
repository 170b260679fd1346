import { isMalformed, type Malformed, parseSayNoBody, type SayNoView } from "@elm-court/contract";
import type { ApiKey } from "@elm-court/domain";
import type { Refusal } from "../authzen/decision-point.ts";
import type { AccessDeps } from "../deps.ts";
import type { Done } from "./answer-key-call.ts";

const forTestKeys: Refusal = {
  refused: "not_found",
  detail: "This is there for test keys alone, which begin with “esk_test_”.",
};

/**
 * `POST /test/v1/say-no`: a no about a test pupil, in the feed that test keys see, which their webhooks are then told of. It tells of
 * nobody and changes no answer: what the test pupils come to are constants. A live key finds nothing here.
 */
export async function sayNo(
  { store, now }: Pick<AccessDeps, "store" | "now">,
  key: ApiKey,
  input: unknown,
): Promise<Done | Malformed | Refusal> {
  if (key.kind !== "test") return forTestKeys;
  const body = parseSayNoBody(input);
  if (isMalformed(body)) return body;
  const at = now();
  await store.addTestChanges([{ ...body, effect: "stop", at }], at);
  const view: SayNoView = { ...body, effect: "stop", head: await store.loadHead("test") };
  return { body: view };
}
