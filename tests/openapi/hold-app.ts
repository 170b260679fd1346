import { expect } from "vitest";
import { misfitsOf } from "./hold-answer.ts";

type Requests = {
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>;
};

/** The same app, with every answer it gives held to the OpenAPI document. */
export function holdToDocument<App extends Requests>(app: App): App {
  return new Proxy(app, {
    get: (target, name) => {
      if (name !== "request") return Reflect.get(target, name, target) as unknown;
      return async (path: string, init: RequestInit = {}) => {
        const response = await target.request(path, init);
        const asked = { method: init.method ?? "GET", path: path.split("?")[0] ?? path };
        if (asked.method === "HEAD") return response;
        expect(
          misfitsOf(asked, {
            status: response.status,
            contentType: response.headers.get("content-type") ?? "",
            text: await response.clone().text(),
          }),
        ).toEqual([]);
        return response;
      };
    },
  });
}
