import { describe, expect, it } from "vitest";
import { account, groupOf, mrB, msA } from "../../../tests/decisions/situation.ts";
import { pup } from "../../../tests/store/fixtures.ts";
import { channelOf, isChannel, policyWays } from "./channel.ts";
import { mayActForPupil } from "./may-act-for-pupil.ts";
import { mayUseAccount } from "./staff.ts";

describe("acting for a pupil", () => {
  it("is refused to a member of staff who is the parent, and to nobody else", () => {
    const parent = { ...msA, ownChildren: [pup("pup_1"), pup("pup_2")] };
    expect(mayActForPupil(parent, pup("pup_2"))).toBe(false);
    expect(mayActForPupil(parent, pup("pup_3"))).toBe(true);
    expect(mayActForPupil(msA, pup("pup_1"))).toBe(true);
  });
});

describe("using an account", () => {
  const drama = groupOf("grp_drama");

  it("is open to everybody for one that the school owns", () => {
    expect([msA, mrB].map((staff) => mayUseAccount(staff, account("email")))).toEqual([true, true]);
  });

  it("is for its owner alone for one that a person owns", () => {
    const own = account("text", { owner: { kind: "person", staffId: msA.id } });
    expect([msA, mrB].map((staff) => mayUseAccount(staff, own))).toEqual([true, false]);
  });

  it("is for its members alone for one that a group owns", () => {
    const shared = account("social_network", { owner: { kind: "group", groupId: drama } });
    const member = { ...msA, groups: [groupOf("grp_choir"), drama] };
    const other = { ...msA, groups: [groupOf("grp_choir")] };
    expect([member, other, msA].map((staff) => mayUseAccount(staff, shared))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the name of a way of contact", () => {
  it.each([...policyWays, "class_app", "a"])("is well formed: %s", (name) => {
    expect(isChannel(name)).toBe(true);
    expect(channelOf(name)).toBe(name);
  });

  it.each(["", "Email", "class app", "_app", "app2", "a".repeat(41), "email "])(
    "is not well formed: %j",
    (name) => {
      expect(isChannel(name)).toBe(false);
      expect(() => channelOf(name)).toThrow(Error);
    },
  );
});
