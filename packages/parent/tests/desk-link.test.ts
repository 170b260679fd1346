import { addSeconds } from "@elm-court/domain";
import { expect, test } from "vitest";
import { mainText } from "./browser.ts";
import { open } from "./journey.ts";
import { ids, openSchool } from "./school.ts";
import { hashToken } from "../session/token.ts";

test("a page opened at the office's desk is over after ten minutes, however lately it was used, and saves until then", async () => {
  const school = await openSchool();
  const token = "d".repeat(43);
  await school.store.addLink({
    tokenHash: hashToken(token),
    parentId: ids.mother,
    opens: "answer",
    endsAt: addSeconds(school.deps.now(), 600),
  });
  const browser = school.browser();
  await open(browser, token);
  school.pass(599);
  expect((await browser.send("/answer", [["answer", "no"]])).status).toBe(200);
  school.pass(1);
  expect(mainText((await browser.get("/check")).body)).toContain("link");
  expect((await browser.get("/check")).body).not.toContain("Amira");
  expect((await school.browser().get(`/p/${token}`)).status).toBe(404);
  expect((await school.browser().post(`/p/${token}`, [["do", "answer"]])).status).toBe(404);
  expect(await school.states()).toMatchObject([{ objections: [] }, { objections: [] }]);
});
