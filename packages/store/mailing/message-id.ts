import { isMessageId, makeId, type MessageId } from "@elm-court/domain";
import { createHash } from "node:crypto";

/** The id of the one message about these parts: the same parts, the same id, so that a second try finds the first one's row. */
export function messageIdOf(...parts: readonly string[]): MessageId {
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return makeId(isMessageId, "msg", hash.slice(0, 40));
}
