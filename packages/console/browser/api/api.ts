import type { ConsoleProblemCode, ConsoleProblemView } from "@elm-court/contract";

/** Why there is no answer: one of the API's problems, or none came at all. */
export type Trouble = {
  readonly code: ConsoleProblemCode | "offline";
  readonly problems: readonly string[];
};
export type Answer<T> = { readonly data: T } | { readonly trouble: Trouble };

/** What the app asks of the console's API. */
export type Api = {
  readonly get: <T>(path: string) => Promise<Answer<T>>;
  /** `onceKey` is the same for every try of one form. */
  readonly post: <T>(path: string, body: object, onceKey: string) => Promise<Answer<T>>;
  readonly freshKey: () => string;
};

function isProblem(value: unknown): value is ConsoleProblemView {
  return typeof value === "object" && value !== null && "code" in value;
}

async function troubleOf(response: Response): Promise<Trouble> {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body)
    ? { code: body.code, problems: body.problems ?? [] }
    : { code: "internal", problems: [] };
}

/** The API over `fetch`. It shares its types with the server; what it is sent is not checked again here. */
export function createApi(fetch: typeof globalThis.fetch, freshKey: () => string): Api {
  async function call<T>(path: string, request: RequestInit): Promise<Answer<T>> {
    let response: Response;
    try {
      response = await fetch(`/console/api${path}`, { ...request, credentials: "same-origin" });
    } catch {
      return { trouble: { code: "offline", problems: [] } };
    }
    if (!response.ok) return { trouble: await troubleOf(response) };
    return { data: response.status === 204 ? undefined : await response.json() };
  }
  return {
    freshKey,
    get: (path) => call(path, {}),
    post: (path, body, onceKey) =>
      call(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": onceKey },
        body: JSON.stringify(body),
      }),
  };
}
