import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mail, mailsTo, type OpenSchool, openSchool } from "../journeys/open-school.ts";

let school: OpenSchool;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

const statusOf = async (place: number): Promise<number> =>
  (await fetch(school.run.parentLinks[place] ?? "")).status;

describe("npm run office -- links", () => {
  it("stops the links of the parent that was named, and nobody else's", async () => {
    expect([await statusOf(0), await statusOf(1)]).toEqual([200, 200]);
    const stopped = await school.office("links", "stop", "par_001a");
    expect(stopped).toMatchObject({ code: 0, printed: expect.stringContaining("Stopped:") });
    expect([await statusOf(0), await statusOf(1)]).toEqual([404, 200]);
  });

  it("replaces them: a new link by email, a code where there is no email", async () => {
    const sent = await school.office("links", "replace", "par_002a");
    expect(sent.printed).toContain("A new link is on its way");
    const isTheirs = ({ destination, subject }: Mail): boolean =>
      destination.to.join().includes("parent002a@") && subject.startsWith("Your link");
    const [mail] = await mailsTo(school.run, isTheirs);
    const link = /http\S+\/p\/\S+/.exec(mail?.body.text ?? "")?.[0] ?? "";
    expect((await fetch(link)).status).toBe(200);
    expect(await statusOf(3)).toBe(404);
    const { printed } = await school.office("links", "replace", "par_008a");
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(printed)?.[0] ?? "";
    const opened = await fetch(`${school.run.portal}/start`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: school.run.portal },
      body: new URLSearchParams({ do: "code", code }),
    });
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/begin"]);
  });

  it("says what to type where nobody, or more than one, goes by that", async () => {
    const nobody = await school.office("links", "stop", "nobody@parents.example");
    expect(nobody).toMatchObject({
      code: 1,
      printed: expect.stringContaining("No parent goes by"),
    });
    expect(await school.office("links", "stop")).toMatchObject({ code: 2 });
    const shared = await school.office("links", "stop", "family006@families.example");
    expect(shared.code).toBe(1);
    expect(shared.printed).toContain("Type the id");
    expect(shared.printed.match(/par_\w+/g)?.length).toBe(2);
    expect(await statusOf(1)).toBe(200);
  });
});
