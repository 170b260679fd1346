import { describe, expect, it } from "vitest";
import { guide } from "#guide";
import { createGuideApp } from "./guide-app.ts";

const app = createGuideApp();
const pages = Object.entries(guide).filter(([, { contentType }]) =>
  contentType.startsWith("text/html"),
);

const targets = (text: string): readonly string[] =>
  [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target = ""]) => target);

describe("the guide", () => {
  it("has a first page with the same check and send in four languages", () => {
    const { text = "" } = guide["/docs"] ?? {};
    for (const stem of ["check", "send"])
      for (const ending of ["sh", "ps1", "py", "ts"])
        expect(text).toContain(`aria-label="${stem}.${ending}, in `);
  });

  it.each(Object.keys(guide))(
    "%s is answered with headers that let nothing else in",
    async (path) => {
      const answer = await app.request(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
      expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    },
  );

  it.each(pages)(
    "%s loads nothing from elsewhere and links only to what is there",
    (_, { text }) => {
      expect(text).not.toMatch(/<(?:script|link|img|iframe|object|embed)\b|@import|url\(/);
      const lost = targets(text)
        .filter((target) => !target.startsWith("https://"))
        .filter((target) => {
          const [path = "", anchor] = target.split("#");
          const isPage = path === "" || Object.hasOwn(guide, path);
          return !isPage || (anchor !== undefined && !text.includes(`id="${anchor}"`));
        });
      expect(lost).toEqual([]);
    },
  );

  it("has a text for programs that names every page", () => {
    const { text = "" } = guide["/docs/llms.txt"] ?? {};
    for (const [path] of pages.filter(([path]) => path !== "/docs/reference"))
      expect(text).toContain(`(${path})`);
  });
});
