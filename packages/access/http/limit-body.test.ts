import { Hono } from "hono";
import { expect, test } from "vitest";
import { limitBody } from "./limit-body.ts";

const app = new Hono();
app.use(limitBody(10, (c) => c.text("too large", 413)));
app.post("/", async (c) => c.text(await c.req.text()));

const post = async (body: string, headers: Record<string, string> = {}) => {
  const answer = await app.request("/", { method: "POST", body, headers });
  return [answer.status, await answer.text()];
};

test.each([
  ["that says so", { "content-length": "11" }],
  ["that says less (CVE-2026-54288)", { "content-length": "3" }],
  ["that says nothing", {}],
  ["in pieces", { "transfer-encoding": "chunked" }],
  ["in pieces that says less", { "transfer-encoding": "chunked", "content-length": "3" }],
] as const)("a body of too many bytes %s is refused", async (_, headers) => {
  expect(await post("eleven byte", headers)).toEqual([413, "too large"]);
  expect(await post("ééééé€", headers)).toEqual([413, "too large"]);
});

test.each(["", "-1", "1e9", "ten", "11"])("a length of %j is no promise", async (said) => {
  const [status, text] = await post("eleven byte", { "content-length": said });
  expect([status, text]).toEqual([413, "too large"]);
});

test("a body of as many bytes as there may be comes through whole", async () => {
  expect(await post("ten bytes!", { "content-length": "10" })).toEqual([200, "ten bytes!"]);
  expect(await post("ten bytes!")).toEqual([200, "ten bytes!"]);
});
