import { describe, expect, it } from "vitest";
import { msA } from "../../../tests/decisions/situation.ts";
import { pup } from "../../../tests/store/fixtures.ts";
import { mayActAsSenior } from "./may-act-as-senior.ts";
import { staffRoles } from "./staff.ts";

const pupilId = pup("pup_1");

describe("exempting, reviewing, marking, and ending somebody else's objection", () => {
  it("is for the head and the safeguarding lead alone", () => {
    const who = staffRoles.map((role) => [
      role,
      mayActAsSenior({ staff: msA, roles: [role] }, pupilId),
    ]);
    expect(Object.fromEntries(who)).toEqual({
      staff: "not_a_senior_role",
      line_manager: "not_a_senior_role",
      office: "not_a_senior_role",
      safeguarding_lead: "allowed",
      head: "allowed",
    });
    expect(mayActAsSenior({ staff: msA, roles: [] }, pupilId)).toBe("not_a_senior_role");
  });

  it.each(staffRoles)("is refused to a %s whose own child it is", (role) => {
    const staff = { ...msA, ownChildren: [pupilId] };
    expect(mayActAsSenior({ staff, roles: [role] }, pupilId)).toBe("own_child");
  });

  it("is not refused for another family's child", () => {
    const staff = { ...msA, ownChildren: [pup("pup_2")] };
    expect(mayActAsSenior({ staff, roles: ["office", "head"] }, pupilId)).toBe("allowed");
  });
});
