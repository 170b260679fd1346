import type { KeyMadeView } from "@elm-court/contract";
import { finishRotation, revokeKey, rotateKey } from "@elm-court/credentials";
import { isKeyId, type KeyChangeRefusal, type KeyId } from "@elm-court/domain";
import { answerProblem } from "../http/answer-problem.ts";
import type { Asked } from "../route.ts";

type Changed = { readonly text?: string } | { readonly refused: KeyChangeRefusal | "unknown_key" };

/** A handler that changes the key that the path names. A change that was made before says so. */
function withKey(
  change: (deps: Asked["deps"], id: KeyId) => Promise<Changed>,
): (asked: Asked) => Promise<Response> {
  return async ({ deps, c }) => {
    const id = c.req.param("keyId");
    if (!isKeyId(id)) return answerProblem(c, "not_found");
    const changed = await change(deps, id);
    if ("refused" in changed)
      return changed.refused === "unknown_key"
        ? answerProblem(c, "not_found")
        : answerProblem(c, "already_done", [changed.refused]);
    if (changed.text === undefined) return c.body(null, 204);
    const view: KeyMadeView = { id, text: changed.text };
    return c.json(view);
  };
}

const withoutText = (changed: Awaited<ReturnType<typeof revokeKey>>): Changed =>
  "refused" in changed ? changed : {};

/** Gives the key a second secret, shown in this answer alone. Both work until the older one is dropped. */
export const rotateToolKey = withKey(rotateKey);

/** Drops the older of two secrets. */
export const finishToolKey = withKey(async (deps, id) =>
  withoutText(await finishRotation(deps, id)),
);

/** Ends the key: its very next call is a 401 (promise P10). */
export const revokeToolKey = withKey(async (deps, id) => withoutText(await revokeKey(deps, id)));
