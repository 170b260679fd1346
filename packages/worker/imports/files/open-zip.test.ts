import { describe, expect, it, test } from "vitest";
import { makeZip, zipOf } from "../../../../tests/roster-files/make-zip.ts";
import { isFileProblem } from "./file-problem.ts";
import { openZip } from "./open-zip.ts";

const all = () => true;
const bytes = Buffer.from("a,b\n1,2\n");

it("unpacks what is wanted, and names the rest", async () => {
  const zip = await openZip(zipOf({ "users.csv": "a", "notes.txt": "b" }), (name) =>
    name.endsWith(".csv"),
  );
  if (isFileProblem(zip)) throw new Error(zip.message);
  expect([...zip.files.keys()]).toEqual(["users.csv"]);
  expect(zip.others).toEqual(["notes.txt"]);
});

describe("a zip that is out to do harm, or damaged, is refused whole", () => {
  const bomb = Buffer.alloc(160 * 1024 * 1024);
  test.each([
    ["a path that leads out", makeZip([{ name: "../../users.csv", bytes }]), /somewhere else/],
    ["an absolute path", makeZip([{ name: "/etc/users.csv", bytes }]), /somewhere else/],
    ["a backslash", makeZip([{ name: "..\\users.csv", bytes }]), /somewhere else/],
    ["a zip bomb", makeZip([{ name: "users.csv", bytes: bomb }]), /150 MB/],
    [
      "a zip bomb that lies about its size",
      makeZip([{ name: "users.csv", bytes: bomb, saidSize: 10 }]),
      /damaged/,
    ],
    ["a wrong checksum", makeZip([{ name: "users.csv", bytes, saidCrc: 1 }]), /damaged/],
    ["a password", makeZip([{ name: "users.csv", bytes, encrypted: true }]), /password/],
    ["half of it", zipOf({ "users.csv": "a,b" }).subarray(0, 40), /damaged/],
    [
      "1,001 files",
      makeZip(Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}.csv`, bytes }))),
      /1,000 files/,
    ],
  ])("%s", async (_, zip, message) => {
    const found = await openZip(zip, all);
    expect(isFileProblem(found) ? found.message : "").toMatch(message);
  });
});
