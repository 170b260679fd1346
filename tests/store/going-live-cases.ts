import { expect, it } from "vitest";
import { goingLivePoints } from "@elm-court/domain";
import { at, fresh, key, noon } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Passes of staff tools: the last one of each key. */
export function goingLiveCases(twin: () => Twin): void {
  it("the last pass of a key stands in place of the one before, beside those of other keys", async () => {
    const [one, other] = [key(`key_${fresh()}`), key(`key_${fresh()}`)];
    const pass = { keyId: one, passedAt: noon, passed: goingLivePoints };
    const later = { ...pass, passedAt: at("2026-11-25T12:00:00.000Z") };
    await twin().store.recordGoingLivePass(pass);
    await twin().store.recordGoingLivePass({ ...pass, keyId: other });
    await twin().store.recordGoingLivePass(later);
    const passes = await twin().store.listGoingLivePasses();
    expect(passes.filter(({ keyId }) => keyId === one)).toEqual([later]);
    expect(passes.filter(({ keyId }) => keyId === other)).toHaveLength(1);
  });
}
