import { elmCourtSettings, type KeyKind } from "@elm-court/domain";
import { describe, expect, it } from "vitest";
import { anAccessWorld, aQuestion, ask, secretOf } from "../../../tests/access/access-world.ts";
import { noon } from "../../../tests/decisions/situation.ts";
import { issueKey } from "@elm-court/credentials";
import { confirmNoes } from "@elm-court/credentials";

const said = { noes: "none_held", by: "Ms Rowan Hale" } as const;

/** A school as it is deployed: nobody has said anything yet. */
async function aFreshSchool(settings = elmCourtSettings) {
  const world = await anAccessWorld({ settings });
  let ids = 0;
  const deps = {
    store: world.store,
    settings,
    now: () => noon,
    randomId: () => `fresh${(ids += 1)}`,
    randomToken: () => secretOf("n"),
  };
  const keyOf = async (kind: KeyKind) => {
    const issued = await issueKey(deps, { kind, owner: "Ms Hale", scopes: ["check"] });
    if (issued === "too_many" || "unknown" in issued) throw new Error("not issued");
    return { authorization: `Bearer ${issued.text}`, "content-type": "application/json" };
  };
  const codeWith = async (headers: Record<string, string>, question = aQuestion()) =>
    (await ask(world, question, headers)).json.context["code"];
  return { deps, keyOf, codeWith };
}

describe("a school that has just been set up (product behaviour 27)", () => {
  it("answers no to every live key until somebody has said, by name, what became of the noes it held", async () => {
    const { deps, keyOf, codeWith } = await aFreshSchool();
    const early = await keyOf("live");
    expect(await codeWith(early)).toBe("not_ready");
    expect(await confirmNoes(deps, said)).toEqual([]);
    expect(await codeWith(early)).toBe("allowed");
    expect(await codeWith(await keyOf("live"))).toBe("allowed");
  });

  it("answers a test key all the same", async () => {
    const { keyOf, codeWith } = await aFreshSchool();
    const trial = {
      subject: { type: "staff", id: "stf_test" },
      action: { name: "text", properties: { reason: "arrangements", account: "acc_test_text" } },
      resource: { type: "pupil", id: "pup_test_allow" },
    };
    expect(await codeWith(await keyOf("test"), trial)).toBe("allowed");
  });

  it("answers no while it has no numbers to ring, whatever somebody has said", async () => {
    const urgentHelp = { ...elmCourtSettings.urgentHelp, dayPhone: "" };
    const { deps, keyOf, codeWith } = await aFreshSchool({ ...elmCourtSettings, urgentHelp });
    expect(await confirmNoes(deps, said)).toEqual(["urgent_numbers"]);
    expect(await codeWith(await keyOf("live"))).toBe("not_ready");
  });

  it("answers no again when its settings lose their numbers, though its keys were told before", async () => {
    const before = await aFreshSchool();
    await confirmNoes(before.deps, said);
    const key = await before.keyOf("live");
    const urgentHelp = { ...elmCourtSettings.urgentHelp, leadName: " " };
    const settings = { ...elmCourtSettings, urgentHelp };
    const after = await anAccessWorld({ store: before.deps.store, settings });
    expect((await ask(after, aQuestion(), key)).json.context["code"]).toBe("not_ready");
  });

  it("has ninety keys that work, and no more until one is revoked", async () => {
    const { deps, keyOf } = await aFreshSchool();
    const there = (await deps.store.listKeys()).filter((key) => key.revokedAt === undefined);
    for (let count = there.length; count < 90; count += 1) await keyOf("live");
    const wanted = { kind: "live", owner: "one more", scopes: ["check"] } as const;
    expect(await issueKey(deps, wanted)).toBe("too_many");
    expect(await confirmNoes(deps, said)).toEqual([]);
  });
});
