import type { ParentId } from "@elm-court/domain";
import type { Link } from "@elm-court/store";
import { createHash } from "node:crypto";
import type { WorkerDeps } from "./worker-deps.ts";

const pathOf = { answer: "p", paper_instead: "u", stop_ending: "stop" } as const satisfies Record<
  Link["opens"],
  string
>;

/** Makes a new personal link and keeps only its SHA-256 (promise P5). The address returned goes into one email and nowhere else. */
export async function addPersonalLink(
  {
    store,
    randomToken,
    publicOrigin,
  }: Pick<WorkerDeps, "randomToken" | "publicOrigin"> & {
    readonly store: Pick<WorkerDeps["store"], "addLink">;
  },
  parentId: ParentId,
  opens: Link["opens"],
): Promise<string> {
  const token = randomToken();
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await store.addLink({ tokenHash, parentId, opens });
  return new URL(`/${pathOf[opens]}/${token}`, publicOrigin).href;
}
