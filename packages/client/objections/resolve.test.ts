import { describe, expect, it } from "vitest";
import { addPupil, fullKeyText, openClient } from "../../../tests/client/client-world.ts";

const upn = (number: number) => `A${String(number).padStart(12, "0")}`;
const asked = (values: readonly string[]) => ({ kind: "pupil", scheme: "upn", values }) as const;

describe("resolving", () => {
  it("finds each number in one of three lists, in calls of a thousand", async () => {
    const world = await openClient({ key: fullKeyText });
    await addPupil(world, "pup_u1", upn(1));
    await addPupil(world, "pup_u2", upn(2));
    await addPupil(world, "pup_u3", upn(2));
    const values = Array.from({ length: 1500 }, (_, place) => upn(place + 1));
    const resolved = await world.client.resolve(asked(values));
    expect(resolved).toMatchObject({
      ok: true,
      found: [{ value: upn(1), id: "pup_u1" }],
      ambiguous: [upn(2)],
    });
    expect(resolved.ok && resolved.notFound).toHaveLength(1498);
    expect(world.sent.map(({ path }) => path)).toEqual(
      Array.from({ length: 2 }, () => "/objections/v1/resolve"),
    );
  });

  it("is a failure as a whole where a part of it fails, and throws nothing", async () => {
    let calls = 0;
    const { client } = await openClient({
      key: fullKeyText,
      weather: (_, pass) => ((calls += 1) > 1 ? Promise.reject(new TypeError("gone")) : pass()),
    });
    const values = Array.from({ length: 1500 }, (_, place) => upn(place + 1));
    expect(await client.resolve(asked(values))).toMatchObject({
      ok: false,
      code: "unavailable",
      trouble: "no_connection",
    });
  });

  it("says of a key without the scope what is missing", async () => {
    const { client } = await openClient();
    expect(await client.resolve(asked([upn(1)]))).toMatchObject({
      ok: false,
      code: "scope_missing",
      retry: "person",
      detail: expect.stringContaining("roster") as string,
    });
  });
});

describe("searching", () => {
  it("lists pupils who could be contacted, in parts, and ways", async () => {
    const { client } = await openClient({ key: fullKeyText });
    const { pupil: _any, ...question } = {
      staff: "stf_a",
      pupil: "",
      way: "email",
      account: "acc_email",
      reason: "arrangements",
    };
    const found: string[] = [];
    let token: string | undefined;
    do {
      const part = await client.searchPupils(question, { limit: 3, token });
      if (!part.ok) throw new Error(part.detail);
      found.push(...part.pupils);
      token = part.next;
    } while (token !== undefined);
    expect(found.toSorted()).toEqual(["pup_open0", "pup_open1"]);
    const { way: _way, ...about } = { ...question, pupil: "pup_no0" };
    expect(await client.searchWays(about)).toEqual({ ok: true, ways: [] });
    expect(await client.searchWays({ ...about, pupil: "pup_open0" })).toMatchObject({
      ok: true,
      ways: expect.arrayContaining(["email"]) as string[],
    });
  });
});
