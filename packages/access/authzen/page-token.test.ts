import { beforeAll, describe, expect, it } from "vitest";
import {
  type ContactWorld,
  openContact,
  question,
} from "../../../tests/conformance/authzen/contact-world.ts";

let world: ContactWorld;
beforeAll(async () => {
  world = await openContact({ open: 5, objected: 3 });
});

const { subject, action } = question("pup_open0");
const whom = { subject, action, resource: { type: "pupil" } };
type Found = { page: { next_token: string }; results: unknown[] };

async function find(what: string, body: object): Promise<Found> {
  const { status, json, text } = await world.search(what, body);
  expect(status, `with ${text}`).toBe(200);
  return json as Found;
}

describe("a page's token", () => {
  const tokenOf = async (body: object) => (await find("resource", body)).page.next_token;

  it.each<[string, object]>([
    ["another subject", { subject: { type: "service", id: subject.id } }],
    ["another action", { action: { name: "text" } }],
    ["another context", { context: { locale: "en" } }],
    ["another type", { resource: { type: "document" } }],
  ])("is 400 with %s", async (_, more) => {
    const token = await tokenOf({ ...whom, page: { limit: 2 } });
    const { status, json } = await world.search("resource", { ...whom, ...more, page: { token } });
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ pointer: "/page/token" }] });
  });

  it("is 400 with another limit, and keeps its own where none is said", async () => {
    const token = await tokenOf({ ...whom, page: { limit: 2 } });
    const other = await world.search("resource", { ...whom, page: { token, limit: 5 } });
    expect(other.status).toBe(400);
    expect((await find("resource", { ...whom, page: { token } })).page.next_token).not.toBe("");
    await find("resource", { ...whom, page: { token, limit: 2 } });
  });

  it("does not mind in which order a question's members stand", async () => {
    const token = await tokenOf({ ...whom, page: { limit: 2 } });
    const { name, properties } = action;
    const turned = { page: { token }, ...whom, action: { properties, name } };
    expect((await find("resource", turned)).results.length).toBeLessThanOrEqual(2);
  });

  it.each(["", "x", "bnVsbA", "W10", "WzEsMiwzXQ", "🦉"])(
    "is 400 when it is none of ours: %j",
    async (token) => {
      expect((await world.search("resource", { ...whom, page: { token } })).status).toBe(400);
    },
  );

  it.each([-1, 1.5, "1", null, 1e300])(
    "is not needed, but a limit must be one: %j",
    async (limit) => {
      expect((await world.search("resource", { ...whom, page: { limit } })).status).toBe(400);
    },
  );
});
