export { goingLivePoints } from "@elm-court/domain";
import { openContact, withKey } from "../conformance/authzen/contact-world.ts";
import { msA, noon } from "../decisions/situation.ts";
import {
  type ContactClientOptions,
  createContactClient,
} from "../../packages/client/create-contact-client.ts";

export const origin = "https://api.contact.example";
export const keyText = withKey("checker")["authorization"]?.slice("Bearer ".length) ?? "";
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
