import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addSeconds, type ParentId, type PupilId } from "@elm-court/domain";
import { startDynoxide } from "@elm-court/local";
import { createDynamoClient, createDynamoTable, createStore, type Store } from "@elm-court/store";
import { fillSchool, openChecks } from "../store/checked-school.ts";
import { added, aParent, aPupil, fresh, noon, par, pup, tie } from "../store/fixtures.ts";
import { startHostileProxy } from "./hostile-proxy.ts";
import { addSendingKey, openSendingTool } from "./sending-tool.ts";

const tables = { school: "school", safeguarding: "safeguarding" };

/** A parent and the token of their personal link. */
export type LinkedParent = { readonly id: ParentId; readonly link: string };
/** Two children of two parents. */
export type TrustFamily = {
  readonly parents: readonly [LinkedParent, LinkedParent];
  readonly pupilIds: readonly [PupilId, PupilId];
};

/** A store over a client of its own, as each deployed function has one. */
export function openStore(endpoint: string): { readonly store: Store; readonly close: () => void } {
  const client = createDynamoClient({
    region: "eu-west-2",
    endpoint,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  return {
    store: createStore(createDynamoTable(client, tables), randomUUID),
    close: () => client.destroy(),
  };
}

/** Adds a family to the roster, with a link for each parent. */
export async function addFamily(store: Store): Promise<TrustFamily> {
  const pupilIds = [pup(`pup_${fresh()}`), pup(`pup_${fresh()}`)] as const;
  const parentOf = (): LinkedParent => {
    const id = par(`par_${fresh()}`);
    return { id, link: id.padEnd(43, "0") };
  };
  const parents = [parentOf(), parentOf()] as const;
  for (const pupilId of pupilIds)
    await store.recordRosterRow(
      {
        pupil: aPupil(pupilId),
        parents: parents.map(({ id }) => aParent(id)),
        relationships: parents.map(({ id }) => tie(pupilId, id)),
        change: added(pupilId),
      },
      noon,
      fresh(),
    );
  for (const { id, link } of parents) {
    const tokenHash = createHash("sha256").update(link).digest("hex");
    await store.addLink({ tokenHash, parentId: id, opens: "answer" });
  }
  return { parents, pupilIds };
}

/** A DynamoDB of its own on this machine. */
export async function startTrustDynamo() {
  const folder = await mkdtemp(join(tmpdir(), "trust-"));
  const dynamo = await startDynoxide(join(folder, "data.sqlite"));
  return {
    endpoint: dynamo.endpoint,
    stop: async () => {
      await dynamo.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The school behind a hostile DynamoDB that is still friendly: checks, sends and parents have a client each, as when deployed. */
export async function openTrustSchool(upstream: string, seed: number, families: number) {
  const proxy = await startHostileProxy(upstream, seed);
  const checks = openChecks(proxy.endpoint);
  const parents = openStore(proxy.endpoint);
  /** Past the proxy: what is really there. */
  const truth = openStore(upstream);
  await fillSchool(checks);
  await addSendingKey(checks.store);
  /** The tool's clock goes on: what a call holds for a while must end. */
  const beganMs = performance.now();
  const now = () => addSeconds(noon, Math.floor(performance.now() - beganMs) / 1000);
  const sending = openStore(proxy.endpoint);
  const added: TrustFamily[] = [];
  for (let count = 0; count < families; count += 1) added.push(await addFamily(parents.store));
  return {
    proxy,
    check: checks.check,
    checkMany: checks.checkMany,
    store: parents.store,
    tool: openSendingTool(sending.store, now),
    truth: truth.store,
    families: added,
    /** A family that nobody asks or says anything about on the bad day. */
    calm: await addFamily(parents.store),
    close: async () => {
      checks.close();
      parents.close();
      sending.close();
      truth.close();
      await proxy.close();
    },
  };
}

export type TrustSchool = Awaited<ReturnType<typeof openTrustSchool>>;
