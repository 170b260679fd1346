import { describe, expect, it } from "vitest";
import { msA } from "../../../tests/decisions/situation.ts";
import { pup } from "../../../tests/store/fixtures.ts";
import { staffRoles } from "../contact/staff.ts";
import { mayEndObjection } from "./may-end-objection.ts";

const pupilId = pup("pup_1");

describe("ending somebody else's objection", () => {
  it("is for the head and the safeguarding lead alone", () => {
    const who = staffRoles.map((role) => [role, mayEndObjection(msA, role, pupilId)]);
    expect(Object.fromEntries(who)).toEqual({
      staff: "not_a_senior_role",
      line_manager: "not_a_senior_role",
      office: "not_a_senior_role",
      safeguarding_lead: "allowed",
      head: "allowed",
    });
  });

  it.each(staffRoles)("is refused to a %s whose own child it is", (role) => {
    expect(mayEndObjection({ ...msA, ownChildren: [pupilId] }, role, pupilId)).toBe("own_child");
  });

  it("is not refused for another family's child", () => {
    const parent = { ...msA, ownChildren: [pup("pup_2")] };
    expect(mayEndObjection(parent, "head", pupilId)).toBe("allowed");
  });
});
