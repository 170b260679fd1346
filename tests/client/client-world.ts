import { hashSecret, writeApiKey } from "@elm-court/credentials";
import { keyScopes } from "@elm-court/domain";
export { goingLivePoints } from "@elm-court/domain";
import { openContact, withKey } from "../conformance/authzen/contact-world.ts";
import { added, aKey, aPupil, key, par, pup, said } from "../store/fixtures.ts";
import { msA, noon } from "../decisions/situation.ts";
import {
  type ContactClientOptions,
  createContactClient,
} from "../../packages/client/create-contact-client.ts";

export const origin = "https://api.contact.example";
export const keyText = withKey("checker")["authorization"]?.slice("Bearer ".length) ?? "";
/** A key with every scope. */
export const fullKeyText = writeApiKey(key("key_client1"), "f".repeat(43));
export const testKeyText = writeApiKey(key("key_trial1"), "g".repeat(43), "test");
export const noonMs = Date.parse(noon);

type Fetch = typeof globalThis.fetch;
/** What a network does to one call: `pass` lets it through to the real API. */
export type Weather = (request: Request, pass: () => Promise<Response>) => Promise<Response>;

/** May Ms A email this pupil to make arrangements? */
export function about(pupil: string) {
  return { staff: msA.id, pupil, way: "email", account: "acc_email", reason: "arrangements" };
}

/** The real API in process, behind a network of the test's choosing, and a client whose waits take no time. */
export async function openClient(
  more: Partial<ContactClientOptions> & {
    readonly weather?: Weather;
    readonly world?: Parameters<typeof openContact>[0];
  } = {},
) {
  const { weather = (_, pass) => pass(), world: chosen, ...options } = more;
  const world = await openContact({ publicOrigin: origin, ...chosen });
  const secretHashes = [hashSecret("f".repeat(43))];
  await world.store.saveKey(aKey({ id: key("key_client1"), scopes: keyScopes, secretHashes }));
  await world.store.saveKey(
    aKey({
      id: key("key_trial1"),
      kind: "test",
      scopes: keyScopes,
      secretHashes: [hashSecret("g".repeat(43))],
    }),
  );
  const sent: { method: string; path: string; body: string; headers: Headers }[] = [];
  const waits: number[] = [];
  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const body = await request.clone().text();
    sent.push({ method: request.method, path: pathname + search, body, headers: request.headers });
    return weather(request, async () => world.app.fetch(request));
  };
  let ids = 0;
  const client = createContactClient({
    origin,
    key: keyText,
    fetch,
    now: () => noonMs,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    randomId: () => `asked-${(ids += 1)}`,
    ...options,
  });
  return { ...world, client, fetch, sent, waits };
}

/** A pupil with this number on the roster, to whom a parent objects where asked for. */
export async function addPupil(
  { store }: Pick<Awaited<ReturnType<typeof openClient>>, "store">,
  id: string,
  upn: string,
  isObjected = false,
): Promise<void> {
  const pupil = aPupil(pup(id), { upn });
  const row = { pupil, parents: [], relationships: [], change: added(pupil.id) };
  await store.recordRosterRow(row, noon, `${id} ${upn}`);
  const [before] = await store.loadStates([pupil.id]);
  if (isObjected && before !== undefined)
    await store.recordEvents([{ before, events: [said(before, par("par_1"), "all")] }], noon);
}

/** Puts as many changes about `pup_open0` at the end of the feed, as the relay does. */
export async function addChanges(
  { store }: Pick<Awaited<ReturnType<typeof openClient>>, "store">,
  count: number,
): Promise<void> {
  const pupilId = pup("pup_open0");
  const { from } = await store.loadUnnumbered(pupilId);
  const changes = Array.from({ length: count }, () => ({
    pupilId,
    channels: "all" as const,
    effect: "stop" as const,
    at: noon,
  }));
  await store.numberChanges({ pupilId, from, to: from + 1, changes }, noon);
}

/** The same answer with another body or other headers: what something in between could make of it. */
export async function changed(
  response: Response,
  change: {
    readonly json?: (json: never) => unknown;
    readonly headers?: Record<string, string>;
    readonly status?: number;
  },
): Promise<Response> {
  const json: unknown = await response.json();
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(change.headers ?? {})) headers.set(name, value);
  const body = JSON.stringify(change.json?.(json as never) ?? json);
  return new Response(body, { status: change.status ?? response.status, headers });
}
