import { describe, expect, it } from "vitest";
import { msA, mrB } from "../../../tests/decisions/situation.ts";
import { acc, noon } from "../../../tests/store/fixtures.ts";
import { elmCourtSettings as settings } from "../policy/elm-court.ts";
import { channelOf, policyWays } from "./channel.ts";
import { decideAgreement } from "./decide-agreement.ts";
import { type Account, accountStandings, staffRoles } from "./staff.ts";

const accountWith = (more: Partial<Account> = {}): Account => ({
  id: acc("acc_1"),
  channel: channelOf("text"),
  owner: { kind: "person", staffId: msA.id },
  standing: "not_agreed",
  label: "07700 900102",
  ...more,
});
const manager = { staff: mrB, roles: ["line_manager"] as const };
const decided = (
  account: Account,
  agree: boolean,
  by: Parameters<typeof decideAgreement>[2]["by"] = manager,
) => decideAgreement(account, agree, { by, now: noon, settings });
const standingAfter = (account: Account, agree: boolean): string => {
  const result = decided(account, agree);
  return "refused" in result ? result.refused : result.account.standing;
};

describe("agreeing an account with the line manager", () => {
  it("agrees it, and takes the agreement back, and says who and when", () => {
    expect(standingAfter(accountWith(), true)).toBe("agreed");
    expect(decided(accountWith({ standing: "agreed" }), false)).toEqual({
      account: accountWith({ standing: "not_agreed" }),
      agreement: { accountId: "acc_1", agreed: false, by: mrB.id, at: noon },
    });
  });

  it("is for line managers alone, and for nobody's own account", () => {
    for (const role of staffRoles.filter((one) => one !== "line_manager"))
      expect(decided(accountWith(), true, { staff: mrB, roles: [role] })).toEqual({
        refused: "not_a_line_manager",
      });
    expect(decided(accountWith(), true, { staff: msA, roles: ["line_manager"] })).toEqual({
      refused: "own_account",
    });
  });

  it("agrees a personal one only where the policy lets staff use their own: a number for texts", () => {
    const found = policyWays.map((way) =>
      standingAfter(accountWith({ channel: channelOf(way), standing: "personal" }), true),
    );
    expect(Object.fromEntries(policyWays.map((way, n) => [way, found[n]]))).toEqual({
      email: "personal_account",
      text: "agreed",
      instant_message: "personal_account",
      social_network: "personal_account",
    });
  });

  it("does not do what is done: a repeat changes nothing", () => {
    const found = accountStandings.map((standing) =>
      standingAfter(accountWith({ standing }), false),
    );
    expect(found).toEqual(["not_agreed", "nothing_to_change", "nothing_to_change"]);
    expect(standingAfter(accountWith({ standing: "agreed" }), true)).toBe("nothing_to_change");
  });
});
