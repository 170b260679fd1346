import { ackView, isMalformed, type Malformed, parseAckBody } from "@elm-court/contract";
import type { ApiKey } from "@elm-court/domain";
import type { AccessDeps } from "../deps.ts";
import type { Done } from "./answer-key-call.ts";

/**
 * `POST /objections/v1/changes/ack`: the tool says that it has done everything up to a cursor. It gives no leave to anything: it tells
 * the school which tools are behind. A tool that lost what it had may go back.
 */
export async function ackChanges(
  { store, now }: Pick<AccessDeps, "store" | "now">,
  { id: keyId, kind }: ApiKey,
  input: unknown,
): Promise<Done | Malformed> {
  const body = parseAckBody(input);
  if (isMalformed(body)) return body;
  const { cursor } = body;
  const head = await store.loadHead(kind);
  if (cursor > head)
    return {
      malformed: [{ pointer: "/cursor", detail: `The feed has come to ${head} and no further.` }],
    };
  await store.recordPosition({ keyId, cursor, acknowledgedAt: now() });
  return { body: ackView(cursor, head) };
}
