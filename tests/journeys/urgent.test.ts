import { instantOf, isInstant, isPupilId, type Instant } from "@elm-court/domain";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choosePupil, openScreen, signInAs } from "./console-screens.ts";
import { openBrowser, openPhone, overflowOf, violationsOn } from "./open-browser.ts";
import { ask, openSchool, type OpenSchool } from "./open-school.ts";

/** A clock that stands at 22:30 on a Tuesday, and goes on from there. */
function halfPastTenAtNight(): () => Instant {
  const start = "2026-11-24T22:30:00.000Z";
  if (!isInstant(start)) throw new Error(start);
  const ahead = Date.parse(start) - Date.now();
  return () => instantOf(Date.now() + ahead);
}

describe("the safeguarding lead at 22:30", () => {
  let school: OpenSchool;
  let browser: Browser;
  let objected = "";
  let pupilName = "";
  beforeAll(async () => {
    [school, browser] = await Promise.all([openSchool(halfPastTenAtNight()), openBrowser()]);
    objected = school.run.sample.pupils.objected;
    const { openStore } = await import("../../packages/local/connect.ts");
    const store = openStore(school.run.dynamodb);
    if (!isPupilId(objected)) throw new Error(objected);
    const [pupil] = await store.loadPupils([objected]);
    pupilName = `${pupil?.firstName} ${pupil?.lastName}`;
  });
  afterAll(async () => {
    await browser.close();
    await school.close();
  });

  /** All that the parents' side is made of: every page of a parent of the child, every email, and the school's table but for sign-ins. */
  async function parentsSide(): Promise<string> {
    const { page, context } = await openPhone(browser, false);
    const seen: string[] = [];
    for (const link of school.run.parentLinks) {
      await page.goto(link);
      seen.push(await page.content());
    }
    await context.close();
    const mails = await (await fetch(`${school.run.mailbox}/store`)).text();
    const { openStore } = await import("../../packages/local/connect.ts");
    const store = openStore(school.run.dynamodb);
    if (!isPupilId(objected)) throw new Error(objected);
    const kept = [await store.loadStates([objected]), await store.listEvents(objected)];
    return JSON.stringify([seen, mails, kept, await store.listRoster()]);
  }

  const otherStaff = async () => {
    const question = {
      subject: { type: "staff", id: "stf_lead" },
      action: { name: "text", properties: { reason: "arrangements", account: "acc_office_text" } },
      resource: { type: "pupil", id: objected },
    };
    const response = await fetch(`${school.run.access}/access/v1/evaluation`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${school.run.apiKeys.live}`,
      },
      body: JSON.stringify(question),
    });
    return (await response.json()) as { decision: boolean; context: { decisionId: string } };
  };

  it("records in under a minute; that member of staff's next live check is allow, everyone else's the same deny, and nothing moves on the parents' side", async () => {
    expect(await ask(school.run, objected, { channel: "text" })).toMatchObject({ decision: false });
    const [parentsBefore, othersBefore] = [await parentsSide(), await otherStaff()];
    expect(othersBefore.decision).toBe(false);

    const { page, context } = await signInAs(browser, school, "safeguarding_lead");
    const began = Date.now();
    await openScreen(page, "Urgent");
    const chosen = await choosePupil(page, pupilName);
    expect(chosen).toContain(pupilName);
    await page.getByLabel("Who contacts them?, person 1").selectOption({ label: "Ms Ada Finch" });
    await page.getByLabel("Text message").check();
    await page.getByLabel("No other way").check();
    await page.getByLabel("Case number").fill("C-2026-7");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("It holds until Wed 25 Nov, 08:00.").waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();

    expect(await ask(school.run, objected, { channel: "text" })).toMatchObject({
      decision: true,
      context: {
        outcome: "allow",
        reasons: expect.arrayContaining([
          expect.objectContaining({ code: "exemption" }),
        ]) as unknown,
      },
    });
    expect(await ask(school.run, objected, { channel: "email" })).toMatchObject({
      decision: false,
    });
    const sameBut = ({ decision, context: answer }: typeof othersBefore) => ({
      decision,
      ...answer,
      decisionId: "",
      checkedAt: "",
    });
    expect(sameBut(await otherStaff())).toEqual(sameBut(othersBefore));
    expect(await parentsSide()).toBe(parentsBefore);
  });

  it("is reviewed by the head, who is not the author, and ends at once", async () => {
    const lead = await signInAs(browser, school, "safeguarding_lead");
    await openScreen(lead.page, "To review");
    await lead.page.getByText("You gave this one: somebody else must review it.").first().waitFor();
    await lead.context.close();

    const { page, context } = await signInAs(browser, school, "head");
    await openScreen(page, "To review");
    const card = page.getByRole("region", { name: `Exemption for ${pupilName}` });
    await card.getByText("C-2026-7").waitFor();
    await card.getByRole("button", { name: "End it now" }).click();
    await page.getByText(`Ended: ${pupilName}, case C-2026-7.`).waitFor();
    await context.close();
    expect(await ask(school.run, objected, { channel: "text" })).toMatchObject({ decision: false });
  });

  it("a save that fails keeps what was typed, says so, and is done once when it is tried again", async () => {
    const { page, context } = await signInAs(browser, school, "safeguarding_lead");
    await openScreen(page, "Urgent");
    await choosePupil(page, pupilName);
    await page.getByLabel("Email").check();
    await page.getByLabel("Yes, there is another way").check();
    await page.getByLabel("Case number").fill("C-2026-8");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Not saved.").waitFor();
    expect(await page.getByLabel("Case number").inputValue()).toBe("C-2026-8");
    expect(await violationsOn(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.getByRole("link", { name: "See this pupil's exemptions" }).click();
    await page.getByText("C-2026-8").waitFor();
    expect(await page.getByText("C-2026-8").count()).toBe(1);
    await page.getByRole("button", { name: "Show who looked" }).click();
    await page.getByText("Dr Miriam Okafor reviewed an exemption").waitFor();
    await context.close();
  });

  it("with the keyboard alone, and with everything left out, leads to each field that is wrong", async () => {
    const { page, context } = await signInAs(browser, school, "safeguarding_lead");
    await openScreen(page, "Urgent");
    await page.getByRole("button", { name: "Save" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("There is a problem").waitFor();
    expect(await page.evaluate("document.activeElement.className")).toBe("govuk-error-summary");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("pupil");
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await context.close();
  });
});
