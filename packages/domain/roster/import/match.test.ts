import { describe, expect, test } from "vitest";
import type { Parent, Relationship } from "../parent.ts";
import type { Pupil } from "../pupil.ts";
import { matchParents, matchSiblingsParent } from "./match-parents.ts";
import { matchPupil } from "./match-pupil.ts";
import type { RowParent, RowPupil } from "./roster-row.ts";

const address = (postcode?: string) => ({ lines: [], ...(postcode ? { postcode } : {}) });
const amira = {
  id: "pup_1",
  firstName: "Amira",
  preferredName: "Mira",
  lastName: "O'Neill",
  upn: "A123456789012",
  address: address("LS1 4AP"),
  roll: { status: "on_roll", bornOn: "2012-09-01" },
} as unknown as Pupil;
const row = (over: object = {}): RowPupil =>
  ({
    firstName: "Amira",
    lastName: "O'Neill",
    bornOn: "2012-09-01",
    address: address("LS1 4AP"),
    ...over,
  }) as unknown as RowPupil;

describe("which pupil a row is about", () => {
  test.each([
    ["all four agree", row(), "same"],
    ["all four, other spelling", row({ firstName: "AMIRA ", lastName: "o’neill" }), "same"],
    ["all four and no spaces in the postcode", row({ address: address("ls14ap") }), "same"],
    ["the UPN, and she moved", row({ upn: "A123456789012", address: address("M1 1AA") }), "same"],
    ["the UPN, new last name", row({ upn: "A123456789012", lastName: "Khan" }), "same"],
    [
      "the UPN of quite another child",
      row({ upn: "A123456789012", firstName: "Tom", bornOn: "2013-01-01" }),
      "same_upn_other_child",
    ],
    ["another UPN", row({ upn: "B123456789012" }), "another_upn"],
    ["another postcode", row({ address: address("M1 1AA") }), "another_postcode"],
    ["no postcode", row({ address: undefined }), "postcode_missing"],
    ["another birth date", row({ bornOn: "2012-01-09" }), "another_birth_date"],
    ["another last name", row({ lastName: "Khan" }), "another_last_name"],
    ["a twin: another first name", row({ firstName: "Samir" }), "none"],
    ["not a twin: the name she is known by", row({ firstName: "Mira" }), "known_by_this_name"],
    ["her name without its accent", row({ firstName: "Amíra", lastName: "ONeill" }), "same"],
    [
      "day and month swapped, no postcode",
      row({ bornOn: "2012-01-09", address: undefined }),
      "another_birth_date",
    ],
    [
      "day and month swapped, elsewhere",
      row({ bornOn: "2012-01-09", address: address("M1 1AA") }),
      "none",
    ],
    [
      "the name she is known by, no postcode",
      row({ firstName: "Mira", address: undefined }),
      "known_by_this_name",
    ],
    [
      "the UPN, by the name she is known by",
      row({ upn: "A123456789012", firstName: "Mira" }),
      "same",
    ],
    [
      "the UPN, the first name of her twin",
      row({ upn: "A123456789012", firstName: "Samir" }),
      "same_upn_other_child",
    ],
    [
      "the UPN, another last name and birth date",
      row({ upn: "A123456789012", lastName: "Khan", bornOn: "2013-01-01" }),
      "same_upn_other_child",
    ],
    ["two of four", row({ firstName: "Tom", bornOn: "2013-01-01" }), "none"],
  ])("%s", (_, given, outcome) => {
    const match = matchPupil(given, [amira]);
    expect(match.kind === "close" ? match.reason : match.kind).toBe(outcome);
  });

  test("a pupil who has left is for a person to bring back", () => {
    const left = { ...amira, roll: { ...amira.roll, status: "left" as const } };
    expect(matchPupil(row(), [left])).toMatchObject({ kind: "close", reason: "has_left" });
  });

  test("a UPN does not rename a pupil into another who has that name", () => {
    const namesake = {
      ...amira,
      id: "pup_2",
      lastName: "Khan",
      upn: undefined,
    } as unknown as Pupil;
    const given = row({ upn: "A123456789012", lastName: "Khan" });
    expect(matchPupil(given, [amira, namesake])).toMatchObject({ reason: "more_than_one" });
    expect(matchPupil(given, [amira])).toMatchObject({ kind: "same" });
  });

  test("an exact match does not take over the UPN of another pupil", () => {
    const twin = { ...amira, id: "pup_2", firstName: "Samir", upn: undefined } as unknown as Pupil;
    const given = row({ upn: "A123456789012", firstName: "Samir" });
    expect(matchPupil(given, [amira, twin])).toMatchObject({ reason: "more_than_one" });
  });

  test("two exact matches are none", () => {
    const twice = [amira, { ...amira, id: "pup_2" } as unknown as Pupil];
    expect(matchPupil(row(), twice)).toMatchObject({ kind: "close", reason: "more_than_one" });
  });

  test("an exact match wins over a close one", () => {
    const moved = {
      ...amira,
      id: "pup_2",
      upn: undefined,
      address: address("M1 1AA"),
    } as unknown as Pupil;
    expect(matchPupil(row(), [moved, amira])).toMatchObject({ kind: "same", pupil: amira });
  });

  test("without any postcode it is the same only if nothing changes", () => {
    const nowhere = { ...amira, address: undefined };
    expect(matchPupil(row({ address: undefined }), [nowhere])).toMatchObject({
      kind: "same",
      ifUnchanged: true,
    });
  });
});

const person = (id: string, name: string, email?: string, phone?: string): Parent =>
  ({ id, name, email, phone, emailStanding: "usable" }) as unknown as Parent;
const tie = (kind: string) => ({ kind }) as Relationship;
const said = (name: string, kind: string, email?: string, phone?: string): RowParent =>
  ({ number: 1, name, kind, email, phone, courtOrder: false }) as RowParent;
const sam = person("par_s", "Sam O'Neill", "home@families.example", "07700 900001");
const ada = person("par_a", "Ada O'Neill", "home@families.example");
const known = [
  { parent: sam, relationship: tie("father") },
  { parent: ada, relationship: tie("mother") },
];

describe("which parent of a pupil is meant", () => {
  test.each([
    ["the same name", said("sam o’neill", "unknown"), "par_s"],
    ["the same name, another email", said("Sam O'Neill", "father", "new@x.example"), "par_s"],
    [
      "the same email and relationship",
      said("Ada Khan", "mother", "HOME@families.example"),
      "par_a",
    ],
    [
      "the next person at a shared email",
      said("Ms Jo Khan", "mother", "home@families.example"),
      undefined,
    ],
    [
      "the same last name, email and relationship",
      said("Mrs O'Neill", "mother", "home@families.example"),
      "par_a",
    ],
    ["the same email alone", said("Jo Khan", "grandparent", "home@families.example"), undefined],
    [
      "the same email, relationship unknown",
      said("Jo", "unknown", "home@families.example"),
      undefined,
    ],
    ["the same relationship alone", said("Jo Khan", "mother", "jo@x.example"), undefined],
  ])("%s", (_, given, id) => {
    expect(matchParents([given], known)?.get(given)?.id).toBe(id);
  });

  test("two people in one inbox each find their own record", () => {
    const rows = [
      said("Ada O'Neill", "mother", "home@families.example"),
      said("Sam O'Neill", "father", "home@families.example"),
    ];
    const found = matchParents(rows, known);
    expect(rows.map((one) => found?.get(one)?.id)).toEqual(["par_a", "par_s"]);
  });

  test("two of one name are for a person to settle", () => {
    const twice = [
      ...known,
      { parent: person("par_j", "Sam O'Neill"), relationship: tie("father") },
    ];
    expect(matchParents([said("Sam O'Neill", "unknown")], twice)).toBeUndefined();
  });

  test.each([
    [
      "name, email and phone",
      said("Sam O'Neill", "father", sam.email, "07700900001"),
      "M1 1AA",
      true,
    ],
    ["name, email and postcode", said("Sam O'Neill", "father", sam.email), "LS1 4AP", true],
    ["name and email", said("Sam O'Neill", "father", sam.email), "M1 1AA", false],
    ["email and postcode", said("Ada O'Neill", "mother", sam.email), "LS1 4AP", false],
    ["name, phone, postcode", said("Sam O'Neill", "x", undefined, sam.phone), "LS1 4AP", false],
  ])("at a sibling: %s", (_, given, postcode, same) => {
    const found = matchSiblingsParent(given, postcode, [
      { parent: sam, childPostcodes: new Set(["LS1 4AP"]) },
    ]);
    expect(found !== undefined).toBe(same);
  });
});
