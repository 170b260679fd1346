import { describe, expect, it, test } from "vitest";
import { isLondonDate } from "../../time/london.ts";
import { flagsCourtOrder } from "./flags-court-order.ts";
import { parseAddress } from "./parse-address.ts";
import { parseBirthDate } from "./parse-birth-date.ts";
import { parseEmail } from "./parse-email.ts";
import { parseLanguage } from "./parse-language.ts";
import { parsePersonName } from "./parse-person-name.ts";
import { parsePhone } from "./parse-phone.ts";
import { parsePostcode } from "./parse-postcode.ts";
import { parseRelationship } from "./parse-relationship.ts";
import { parseSaysNo } from "./parse-says-no.ts";
import { parseUpn } from "./parse-upn.ts";
import { parseYearGroup } from "./parse-year-group.ts";

const today = "2026-11-24";
if (!isLondonDate(today)) throw new Error("the test's date is none");

describe("a cell is read or is refused", () => {
  test.each([
    ["Amira", "Amira"],
    ["  Siân  Mary ", "Siân Mary"],
    ["O’Neill", "O'Neill"],
    ["Smith–Jones", "Smith-Jones"],
    ["'t Hooft", "'t Hooft"],
    ["J£mmy", undefined],
    ["Sm©th", undefined],
    ["=cmd", undefined],
    ["Am\u0000ira", undefined],
    ["", undefined],
  ])("name %j is %j", (typed, read) => expect(parsePersonName(typed)).toBe(read));

  test.each([
    ["2012-02-29", { on: "2012-02-29" }],
    ["29/02/2012", { on: "2012-02-29" }],
    ["1/9/2012", { on: "2012-09-01" }],
    ["20120901", { on: "2012-09-01" }],
    ["2026-11-24", { on: "2026-11-24" }],
    ["2026-11-25", "in_the_future"],
    ["29/02/2013", "invalid"],
    ["09/31/2012", "invalid"],
    ["01/09/12", "invalid"],
    ["soon", "invalid"],
    [" ", "missing"],
  ])("birth date %j is %j", (typed, read) => expect(parseBirthDate(typed, today)).toEqual(read));

  test.each([
    [" mum@home.example ", "mum@home.example"],
    ["o'neill+school@home.example", "o'neill+school@home.example"],
    ["mum@home", undefined],
    ["mum home.example", undefined],
    ["a@b.example, c@d.example", undefined],
    ["a@b.example\r\nBcc: c@d.example", undefined],
  ])("email %j is %j", (typed, read) => expect(parseEmail(typed)).toBe(read));

  test.each([
    ["07700 900123", "07700900123"],
    ["7700900123", "07700900123"],
    ["+44 (0)7700 900-123", "07700900123"],
    ["447700900123", "07700900123"],
    ["0113 496 0000", "01134960000"],
    ["+48 22 123 45 67", "+48221234567"],
    ["7.7E+09", undefined],
    ["12345", undefined],
    ["invalid", undefined],
  ])("phone %j is %j", (typed, read) => expect(parsePhone(typed)).toBe(read));

  test.each([
    ["ls14ap", "LS1 4AP"],
    ["SW1A 1AA", "SW1A 1AA"],
    ["invalid", undefined],
    ["st1 oqs", undefined],
  ])("postcode %j is %j", (typed, read) => expect(parsePostcode(typed)).toBe(read));

  test.each([
    ["a123456789012", "A123456789012"],
    ["123", undefined],
  ])("UPN %j is %j", (typed, read) => expect(parseUpn(typed)).toBe(read));

  test.each([
    ["9", "9"],
    ["Year 9", "9"],
    ["Y07", "7"],
    ["Reception", "R"],
    ["14", undefined],
    ["nine", undefined],
  ])("year group %j is %j", (typed, read) => expect(parseYearGroup(typed)).toBe(read));

  test.each([
    ["Mum", "mother"],
    ["FATHER", "father"],
    ["Step-mother", "step_parent"],
    ["Foster carer", "foster_carer"],
    ["Nan", "grandparent"],
    ["Aunt", "other"],
    ["Teacher", undefined],
  ])("relationship %j is %j", (typed, read) => expect(parseRelationship(typed)).toBe(read));

  test.each([
    ["Polish", "pl"],
    ["pl", "pl"],
    ["zh-hant", "zh-Hant"],
    ["Klingonish", undefined],
    ["qq", undefined],
  ])("language %j is %j", (typed, read) => expect(parseLanguage(typed)).toBe(read));

  it("divides an address at its commas and knows the postcode", () => {
    expect(parseAddress("1 Elm Road, Leeds, ls1 4ap")).toEqual({
      lines: ["1 Elm Road", "Leeds"],
      postcode: "LS1 4AP",
    });
    expect(parseAddress(" , ")).toBeUndefined();
  });
});

describe("a no is never lost in reading", () => {
  test.each([
    ["", undefined, true],
    ["No", "all", false],
    ["n", "all", false],
    ["yes", "all", true],
    ["Y", "all", true],
    ["all", "all", true],
    ["No to all", "all", true],
    ["no_to_all", "all", true],
    ["email; text", { only: ["email", "text"] }, true],
    ["Texts", { only: ["text"] }, true],
    ["SMS and social media", { only: ["social_network", "text"] }, true],
    ["email; pigeon", "all", false],
    ["not sure", "all", false],
    ["no texts please", "all", false],
    ["0", "all", false],
  ])("%j objects to %j, understood: %j", (typed, ways, understood) =>
    expect(parseSaysNo(typed)).toEqual({ ways, understood }),
  );

  test.each([
    ["", false],
    ["No", false],
    ["none", false],
    ["Yes", true],
    ["Prohibited steps order 2024", true],
    ["?", true],
  ])("court order %j is flagged: %j", (typed, flagged) =>
    expect(flagsCourtOrder(typed)).toBe(flagged),
  );
});
