import { expect, test } from "vitest";
import { parentRoutes } from "../index.ts";
import { mainText, openBrowser, origin } from "./browser.ts";
import { answerAll, open } from "./journey.ts";
import { links, openSchool } from "./school.ts";

const pathOf = (pattern: string): string =>
  pattern
    .replace(
      ":token",
      pattern.startsWith("/u")
        ? links.paper
        : pattern.startsWith("/stop")
          ? links.stop
          : links.mother,
    )
    .replace(":n", "1");

const writes = [
  "recordEvents",
  "saveSession",
  "endSession",
  "recordWantsPaper",
  "addLink",
  "addErrand",
  "addEnding",
  "settleEnding",
  "saveCode",
  "tryCode",
  "countTry",
];

test("GET and HEAD change nothing and give no cookie, with and without a session", async () => {
  const school = await openSchool();
  const known = school.browser();
  await answerAll(known, links.mother, "no");
  for (const browser of [school.browser(), known]) {
    for (const { path } of parentRoutes) {
      for (const method of ["GET", "HEAD"]) {
        school.calls.length = 0;
        const answer = await browser.visit(pathOf(path), { method });
        expect(school.calls.filter((call) => writes.includes(call))).toEqual([]);
        expect(answer.headers.get("set-cookie")).toBeNull();
        expect(method === "GET" || answer.body === "").toBe(true);
      }
    }
  }
});

test("every response has the security headers", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const answers = await Promise.all([
    ...parentRoutes.map(({ method, path }) => browser.visit(pathOf(path), { method })),
    ...parentRoutes.map(({ path }) => browser.visit(pathOf(path), { method: "DELETE" })),
    browser.visit("/nothing-here", { method: "GET" }),
    browser.post("/answer", [["answer", "n".repeat(70_000)]]),
    browser.post("/answer", []),
    browser.post("/answer", [["answer", "no"]]),
  ]);
  for (const { headers } of answers) {
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none';( style-src 'sha256-[\w+/]{43}=';)? form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src data:$/,
    );
    expect(headers.get("referrer-policy")).toBe("strict-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("strict-transport-security")).toContain("max-age=");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
  }
  expect((await browser.get("/")).headers.get("x-robots-tag")).toBeNull();
  expect((await browser.get(`/p/${links.mother}`)).headers.get("x-robots-tag")).toBe("noindex");
});

const forms = parentRoutes.filter(
  ({ method, needs }) => method === "POST" && needs !== "paper_link",
);

test.each([
  ["no Origin", { "sec-fetch-site": "same-origin" }],
  ["another Origin", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
  ["Origin null", { origin: "null", "sec-fetch-site": "same-origin" }],
  ["cross-site", { origin, "sec-fetch-site": "cross-site" }],
  ["same-site", { origin, "sec-fetch-site": "same-site" }],
  ["neither", {}],
])("a form with %s is refused, whatever its content type", async (_name, headers) => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  for (const { path } of forms) {
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "application/json"]) {
      school.calls.length = 0;
      const answer = await browser.visit(pathOf(path), {
        method: "POST",
        headers: { ...headers, "content-type": type },
        body: "do=answer&answer=no",
      });
      expect(answer.status).toBe(403);
      expect(mainText(answer.body)).toContain("01632 960 001");
      expect(mainText(answer.body)).toContain("Child in danger now?");
      expect(school.calls).toEqual([]);
    }
  }
});

test("an old phone that sends no Sec-Fetch-Site gets through the whole journey", async () => {
  const school = await openSchool();
  const browser = openBrowser(school.app);
  const answer = await browser.visit(`/p/${links.mother}`, {
    method: "POST",
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    body: "do=answer",
  });
  expect(answer).toMatchObject({ status: 303, location: "/answer" });
  expect(answer.headers.get("set-cookie")).toMatch(
    /^__Host-parent=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

const shut = parentRoutes.filter(({ needs }) => needs === "session" || needs === "proof");

test("every page of a session is shut without one", async () => {
  const school = await openSchool();
  for (const { method, path, needs } of shut) {
    expect(["session", "proof"]).toContain(needs);
    for (const cookie of ["", `__Host-parent=${"x".repeat(43)}`, "__Host-parent=<script>"]) {
      const answer = await school
        .browser()
        .visit(pathOf(path), { method, headers: { cookie, origin } });
      expect(answer.status).toBe(403);
      expect(mainText(answer.body)).toContain("Open the link in our email again");
    }
  }
});

test("a name that looks like a script is shown as text, everywhere", async () => {
  const name = `<script>alert("x")</script>`;
  const school = await openSchool({ names: [name, `" onload="x`] });
  const browser = school.browser();
  const pages = [
    await open(browser, links.mother),
    await browser.post("/answer", []),
    await browser.send("/answer", [["answer", "some"]]),
    await browser.post("/answer/child/1", []),
    await browser.send("/answer/child/1", [["ways", "none"]]),
    await browser.send("/answer/child/2", [["ways", "none"]]),
    await answerAll(browser, links.mother, "no"),
  ];
  for (const { body } of pages) {
    expect(body).not.toContain("<script");
    expect(body).not.toMatch(/<[^>]*" onload="/);
  }
  expect(pages[0]?.body).toContain("&lt;script>");
});

test("what was typed is shown again as text", async () => {
  const school = await openSchool();
  const browser = school.browser();
  await open(browser, links.mother);
  const check = await browser.send("/answer", [["answer", "no"]]);
  const shown = /name="shown" value="([^"]*)"/.exec(check.body)?.[1] ?? "";
  const again = await browser.post("/check", [
    ["shown", shown],
    ["respondent", "someone_else"],
    ["name", `"><script>x</script>`],
  ]);
  expect(again.status).toBe(422);
  // Inside a quoted attribute only the quotation mark could end it.
  expect(again.body).toContain(`value="&quot;><script>x</script>"`);
  const changed = await browser.post("/check", [["shown", `"><script>`]]);
  expect(changed.body).not.toContain("<script");
});

test("no token and no name is logged", async () => {
  const school = await openSchool();
  await answerAll(school.browser(), links.mother, "no");
  await school.browser().get(`/p/${links.stopped}`);
  await school.browser().get(`/nowhere/${links.stopped}`);
  const text = JSON.stringify(school.logged);
  expect(text).toContain('"/p/:token"');
  for (const secret of [...Object.values(links), "Amira", "Layla"])
    expect(text).not.toContain(secret);
});

test("the read page has no name on it", async () => {
  const school = await openSchool();
  const { body } = await school.browser().get(`/p/${links.mother}`);
  for (const name of ["Amira", "Yusuf", "Layla", "Omar", "Haddad"])
    expect(body).not.toContain(name);
  expect(mainText(body)).toContain("I have read this, nothing to change");
  const open = mainText((await school.browser().get("/")).body);
  expect(open).not.toContain("Answer now");
  expect(open).toContain("ring the school office on 01632 960 001");
});
