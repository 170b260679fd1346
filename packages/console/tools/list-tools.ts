import type { ToolsView, ToolView } from "@elm-court/contract";
import { type ApiKey, isTooFarBehind } from "@elm-court/domain";
import type { Asked } from "../route.ts";

/** Those that work first, by whose they are; then those that are dead, the last one first. */
function inOrder(a: ToolView, b: ToolView): number {
  if (a.revokedAt !== undefined && b.revokedAt !== undefined)
    return a.revokedAt < b.revokedAt ? 1 : -1;
  if (a.revokedAt !== undefined) return 1;
  if (b.revokedAt !== undefined) return -1;
  return a.owner.localeCompare(b.owner);
}

/** Every key there ever was, with how far its tool has come. */
export async function listTools({ deps, c }: Asked): Promise<Response> {
  const { store, settings } = deps;
  const now = deps.now();
  const [keys, lags, passes] = await Promise.all([
    store.listKeys(),
    store.listToolLags(),
    store.listGoingLivePasses(),
  ]);
  const lagOf = new Map(lags.map((lag) => [lag.keyId, lag]));
  const passOf = new Map(passes.map((pass) => [pass.keyId, pass.passedAt]));
  const nameOf = (channel: string): string =>
    settings.ways.find((way) => way.channel === channel)?.name ?? channel;
  const viewOf = ({ id, limits, secretHashes, ...key }: ApiKey): ToolView => {
    const lag = lagOf.get(id);
    return {
      id,
      kind: key.kind,
      owner: key.owner,
      scopes: key.scopes,
      ways: limits?.channels?.map(nameOf),
      otherLimits: (limits?.staffIds?.length ?? 0) + (limits?.accountIds?.length ?? 0),
      createdAt: key.createdAt,
      revokedAt: key.revokedAt,
      isRotating: key.revokedAt === undefined && secretHashes.length > 1,
      passedAt: passOf.get(id),
      behind: lag?.behind,
      since: lag?.since,
      isTooFarBehind: lag !== undefined && isTooFarBehind(lag, now),
    };
  };
  const view: ToolsView = { tools: keys.map(viewOf).toSorted(inOrder) };
  return c.json(view);
}
