import { isPupilId } from "@elm-court/domain";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choosePupil, openScreen, signInAs } from "./console-screens.ts";
import { openBrowser, overflowOf, violationsOn } from "./open-browser.ts";
import { openSchool, type OpenSchool } from "./open-school.ts";

describe("a parent reports a contact at the desk", () => {
  let school: OpenSchool;
  let browser: Browser;
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  it("the office gets the words to say and nothing back; the safeguarding lead reads it", async () => {
    const { openStore } = await import("../../packages/local/connect.ts");
    const { objected } = school.run.sample.pupils;
    if (!isPupilId(objected)) throw new Error(objected);
    const [pupil] = await openStore(school.run.dynamodb).loadPupils([objected]);
    const name = `${pupil?.firstName} ${pupil?.lastName}`;
    const office = await signInAs(browser, school, "office");
    const looks = async (page = office.page) =>
      expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
    await openScreen(office.page, "A parent rings");
    await choosePupil(office.page, name);
    await office.page.getByRole("button", { name: "They report a contact" }).press("Enter");
    await office.page.getByRole("button", { name: "Send to the lead" }).click();
    await office.page.getByRole("link", { name: "Write what they have seen" }).waitFor();
    await looks();
    await office.page
      .getByRole("group", { name: "Who reports it?" })
      .getByRole("radio")
      .first()
      .check();
    await office.page.getByLabel("What have they seen?").fill("A text at night: come alone");
    await office.page.getByRole("button", { name: "Send to the lead" }).press("Enter");
    await office.page.getByText(/^“I am sorry\. Your no is on our record from /).waitFor();
    await looks();
    await office.page.reload();
    await office.page.getByRole("heading", { name: "Parents" }).waitFor();
    expect(await office.page.content()).not.toContain("come alone");
    await office.context.close();

    const lead = await signInAs(browser, school, "safeguarding_lead");
    await openScreen(lead.page, "Reports from parents");
    await lead.page.getByText("A text at night: come alone").waitFor();
    await lead.page.getByRole("link", { name }).waitFor();
    await looks(lead.page);
    await lead.context.close();
  });
});
