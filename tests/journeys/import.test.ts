import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWorkbook } from "../roster-files/make-workbook.ts";
import { zipOf } from "../roster-files/make-zip.ts";
import { openScreen, signInAs } from "./console-screens.ts";
import { openBrowser, overflowOf, violationsOn } from "./open-browser.ts";
import { openSchool, type OpenSchool } from "./open-school.ts";

const oneRoster = zipOf({
  "manifest.csv": "propertyName,value\noneroster.version,1.2\nfile.users,bulk\nfile.roles,bulk",
  "users.csv": [
    "sourcedId,givenName,familyName,email,sms,agentSourcedIds,grades,password",
    "u1,Juno,Marlow,,,,8,secret",
    "u2,Kit,Marlow,,,p1,9,secret",
    'p1,Robin,Marlow,robin@families.example,07700900123,"u1",,secret',
    "t1,Ada,Finch,ada@elmcourt.example,,u1,,secret",
  ].join("\n"),
  "roles.csv":
    "sourcedId,userSourcedId,role,orgSourcedId\n1,u1,student,s1\n2,u2,student,s1\n3,p1,parent,s1\n4,t1,teacher,s1",
  "demographics.csv": "sourcedId,birthDate\nu1,2013-11-30\nu2,2012-05-01",
  "classes.csv": "sourcedId\n1",
});
const wide = [
  "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME,PARENT_1_SAYS_NO",
  "Wren,Ash,2012-09-01,Lee Ash,yes",
  "Sky,Ash,2013-11-31,Lee Ash,",
].join("\n");
const workbook = makeWorkbook([
  {
    name: "Pupils",
    rows: [
      ["Forename", "Surname", "DOB", "Contact", "Relationship", "Mobile"],
      ["Dale", "Brook", { days: 41153 }, "Jo Brook", "Mum", 7700900124],
    ],
  },
]);

describe("the office brings pupils in, in the browser", () => {
  let school: OpenSchool;
  let browser: Browser;
  let page: Page;
  const found: {
    readonly step: string;
    readonly violations: string[];
    readonly overflow: number;
  }[] = [];
  const look = async (step: string): Promise<void> => {
    found.push({ step, violations: await violationsOn(page), overflow: await overflowOf(page) });
  };
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    await openScreen(page, "Import");
    await page
      .getByLabel("Files")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: "Send and look at it" }).click();
  };

  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
    ({ page } = await signInAs(browser, school, "office"));
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it("a OneRoster 1.2 zip: reads it, looks at it, saves it", async () => {
    await openScreen(page, "Import");
    await look("Import");
    await page.getByRole("button", { name: "Send and look at it" }).click();
    await page.getByRole("link", { name: "Choose a file" }).waitFor();
    await look("Import, nothing chosen");
    await choose("export.zip", oneRoster);
    await page.getByText("read as OneRoster 1.2, the whole list").waitFor();
    await page.locator("summary").filter({ hasText: "New" }).click();
    await page.getByText("Row 2: Juno Marlow, year 8, Robin Marlow").waitFor();
    await look("a review");
    await page.getByRole("button", { name: "Import 2 rows" }).click();
    await page.getByRole("heading", { name: "Saved" }).waitFor();
    await look("saved");
    expect(await page.getByText("2 pupils, with their parents and carers").isVisible()).toBe(true);
  });

  it("a wide sheet with a wrong date: names it, offers it as a file, and saves the rest", async () => {
    await choose("pupils.csv", Buffer.from(wide));
    await page.getByText("Problems: the row is held back").click();
    await page.getByText("“2013-11-31”", { exact: false }).waitFor();
    await look("a review with problems");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download 1 problem to put right" }).click();
    expect((await download).suggestedFilename()).toBe("rows-to-put-right.csv");
    await page.getByRole("button", { name: "Import 1 row" }).click();
    await page.getByRole("heading", { name: "Saved" }).waitFor();
  });

  it("an Excel workbook with another system's headers: asks what they are, and reads it so", async () => {
    await choose("contacts.xlsx", workbook);
    await page.getByRole("heading", { name: "What are its columns?" }).waitFor();
    await look("mapping");
    await page.getByRole("button", { name: "Read it so" }).click();
    await page.getByText("read as Excel, sheet “Pupils”").waitFor();
    await page.getByRole("button", { name: "Import 1 row" }).click();
    await page.getByRole("heading", { name: "Saved" }).waitFor();
    const saved = page.getByText("1 pupil, with their parents and carers");
    expect(await saved.isVisible()).toBe(true);
  });

  it("takes an import back, once somebody has said so twice", async () => {
    await page.getByRole("button", { name: "Take this import back" }).click();
    await look("taking it back");
    await page.getByRole("button", { name: "Yes, take it back" }).click();
    await page.getByRole("heading", { name: "Taken back" }).waitFor();
    expect(await page.getByText("1 rows were taken back.").isVisible()).toBe(true);
  });

  it("has nothing for axe to find, and is not wider than a phone", () => {
    expect(found.filter(({ violations, overflow }) => violations.length + overflow > 0)).toEqual(
      [],
    );
    expect(found.length).toBe(7);
  });
});
