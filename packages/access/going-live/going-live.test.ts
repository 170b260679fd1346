import { goingLivePoints } from "@elm-court/domain";
import { describe, expect, it } from "vitest";
import { anAccessWorld, type KeyName, withKey } from "../../../tests/access/access-world.ts";
import { noon } from "../../../tests/decisions/situation.ts";

async function leave(passed: unknown, key?: KeyName) {
  const world = await anAccessWorld();
  const response = await world.app.request("/access/v1/going-live", {
    method: "POST",
    headers: withKey(key),
    body: JSON.stringify({ passed }),
  });
  const json = (await response.json()) as Record<string, unknown>;
  return { status: response.status, json, passes: await world.store.listGoingLivePasses() };
}

describe("the pass of a staff tool", () => {
  it("is kept with its date, for the key that left it", async () => {
    const { status, json, passes } = await leave([...goingLivePoints].toReversed(), "everything");
    const pass = { keyId: "key_everything1", passedAt: noon, passed: goingLivePoints };
    expect([status, json, passes]).toEqual([200, pass, [pass]]);
  });

  it.each(goingLivePoints)("is none without %s", async (left) => {
    const { status, json, passes } = await leave(
      goingLivePoints.filter((one) => one !== left),
      "everything",
    );
    expect([status, json["code"], passes]).toEqual([400, "malformed_body", []]);
    expect(JSON.stringify(json["errors"])).toContain(left);
  });

  it("needs no more of a key than what it has the scope for", async () => {
    const asked = goingLivePoints.slice(0, goingLivePoints.indexOf("trouble_is_no") + 1);
    const { status, passes } = await leave(asked, "checker");
    expect([status, passes.map(({ passed }) => passed)]).toEqual([200, [asked]]);
    const sending = await leave(asked, "everything");
    expect(sending.json["errors"]).toHaveLength(goingLivePoints.length - asked.length);
  });

  it.each([[["everything"]], ["all"], [undefined], [7]])("is none for %j", async (passed) => {
    const { status, passes } = await leave(passed);
    expect([status, passes]).toEqual([400, []]);
  });

  it.each([
    ["revoked", 401],
    ["recorder", 403],
  ] as const)("cannot be left with the key %s", async (key, expected) => {
    const { status, passes } = await leave(goingLivePoints, key);
    expect([status, passes]).toEqual([expected, []]);
  });

  it("is left with POST only", async () => {
    const { app } = await anAccessWorld();
    const response = await app.request("/access/v1/going-live", { headers: withKey() });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});
