import { describe, expect, it } from "vitest";
import { exemption, noon } from "../../../tests/decisions/situation.ts";
import { at, stf } from "../../../tests/store/fixtures.ts";
import { exemptionIdOf } from "../../../tests/decisions/exemption-wish.ts";
import { channelOf } from "../contact/channel.ts";
import { policyWays } from "../contact/channel.ts";
import { mostStandingExemptions, withExemption } from "./standing-exemptions.ts";

const long = (n: number, prefix: string) => `${prefix}_${String(n).padStart(20, "x")}`;

describe("what a check reads of exemptions", () => {
  it("leaves out those that have ended, and replaces the one that changed", () => {
    const over = exemption({ id: exemptionIdOf("exm_over"), endsAt: noon });
    const other = exemption({ id: exemptionIdOf("exm_other") });
    const before = {
      exemptions: [over, other, exemption()],
      vulnerableMark: "vulnerable" as const,
    };
    const changed = exemption({ endsAt: at("2026-11-24T18:00:00.000Z") });
    expect(withExemption(before, changed, noon)).toEqual({
      exemptions: [other, changed],
      vulnerableMark: "vulnerable",
    });
    expect(withExemption(before, exemption({ endsAt: noon }), noon).exemptions).toEqual([other]);
  });

  it("is an item of less than 4 KB, at the most that may stand at once", () => {
    const largest = Array.from({ length: mostStandingExemptions }, (_, n) =>
      exemption({
        id: exemptionIdOf(long(n, "exm")),
        kind: "extenuating_circumstances",
        staffIds: Array.from({ length: 5 }, (_, k) => stf(long(k, "stf"))),
        ways: policyWays.map(channelOf),
      }),
    );
    const body = JSON.stringify({
      exemptions: largest,
      vulnerableMark: "confirmed_not_vulnerable",
    });
    expect(Buffer.byteLength(body)).toBeLessThan(4000);
  });
});
