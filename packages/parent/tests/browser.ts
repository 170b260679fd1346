import type { Hono } from "hono";

export const origin = "https://parents.elmcourt.example";

/** What a page answered, as text. */
export type Visited = {
  readonly status: number;
  readonly location: string | null;
  /** Without the style sheet, so that a failed test can be read. */
  readonly body: string;
  readonly headers: Headers;
};

/** A browser without JavaScript: it keeps one cookie, sends forms as browsers do, and follows a 303 when asked to. */
export function openBrowser(app: Hono) {
  let cookie: string | undefined;
  const visit = async (path: string, init: RequestInit): Promise<Visited> => {
    const headers = new Headers(init.headers);
    if (cookie !== undefined && !headers.has("cookie")) headers.set("cookie", cookie);
    const response = await app.request(path, { ...init, headers });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.includes("Max-Age=0") ? undefined : set.split(";")[0];
    return {
      status: response.status,
      location: response.headers.get("location"),
      body: (await response.text()).replace(/<style>[\s\S]*?<\/style>/, ""),
      headers: response.headers,
    };
  };
  const get = (path: string): Promise<Visited> => visit(path, { method: "GET" });
  const post = (
    path: string,
    fields: readonly (readonly [string, string])[],
    more: Record<string, string> = {},
  ): Promise<Visited> =>
    visit(path, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin,
        "sec-fetch-site": "same-origin",
        ...more,
      },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    });
  /** The page a form leads to. */
  const send = async (
    path: string,
    fields: readonly (readonly [string, string])[],
  ): Promise<Visited> => {
    const answer = await post(path, fields);
    return answer.location === null ? answer : get(answer.location);
  };
  return { get, post, send, visit, cookie: () => cookie };
}

export type Browser = ReturnType<typeof openBrowser>;

/** The value of a hidden field. */
export function hiddenField(body: string, name: string): string {
  return new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";
}

/** The words of a page, as somebody reads them: of its main part only. */
export function mainText(body: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? body;
  return main
    .replaceAll(/<\/(p|li|h1|h2|h3|dd|dt|label|legend|button|div)>/g, "$&\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll(/[ \t]+/g, " ");
}
