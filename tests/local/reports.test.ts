import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../packages/local/connect.ts";
import { type OpenSchool, openSchool } from "../journeys/open-school.ts";

let school: OpenSchool;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

it("what a parent reports goes through the queue to where the safeguarding lead reads it", async () => {
  const { portal, parentLinks, dynamodb } = school.run;
  const post = (path: string, fields: Record<string, string>, cookie = "") =>
    fetch(`${portal}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: portal, cookie },
      body: new URLSearchParams(fields),
    });
  const opened = await post(new URL(parentLinks[0] ?? "").pathname, { do: "answer" });
  const [cookie = ""] = (opened.headers.get("set-cookie") ?? "").split(";");
  const sent = await post("/report", { seen: "A text at night.", phone: "07700 900123" }, cookie);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/report/sent"]);
  const store = openStore(dynamodb);
  await expect
    .poll(async () => store.listReports(), { timeout: 10_000 })
    .toMatchObject([{ parentId: "par_001a", seen: "A text at night.", phone: "07700900123" }]);
});
