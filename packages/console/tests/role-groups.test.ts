import { describe, expect, it } from "vitest";
import { parseRoleGroups, roleGroupsShape } from "../sign-in/parse-role-groups.ts";

describe("which group has which role", () => {
  it("is read from pairs, a role with several groups too", () => {
    const text = "office=g-1,office=g-2,safeguarding_lead=6f3f1a52-0000,head=all@elmcourt.example";
    expect(text).toMatch(roleGroupsShape);
    expect(parseRoleGroups(text)).toEqual({
      "g-1": "office",
      "g-2": "office",
      "6f3f1a52-0000": "safeguarding_lead",
      "all@elmcourt.example": "head",
    });
  });

  it("gives a group that is named twice the first role only", () => {
    expect(parseRoleGroups("staff=g-1,head=g-1")).toEqual({ "g-1": "staff" });
  });

  it.each([
    "",
    "office",
    "office=",
    "admin=g-1",
    "office=g 1",
    "office=g-1,",
    "head=g-1;staff=g-2",
  ])("refuses %j, so that a slip does not open or close a role in silence", (text) => {
    expect(text).not.toMatch(roleGroupsShape);
  });
});
