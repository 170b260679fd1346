import { expect, it } from "vitest";
import { checkWholeSchool } from "./check-whole-school.ts";

it("a whole school is checked by number against npm start, in few calls; with the API stopped every row is a no, and says why", async () => {
  const pupils = 130;
  const { running, calls, stopped } = await checkWholeSchool(pupils);
  expect(running.code).toBe(0);
  expect(running.rows).toHaveLength(pupils);
  const denied = running.rows.filter(({ code }) => code === "objection");
  expect(denied).toHaveLength(7);
  // Two keys a pupil, in hundreds, and the credential, staff and account with the first; two hundreds of numbers, and the credential.
  expect(calls.get("BatchGetItem")).toBeLessThanOrEqual(6);
  expect(calls.get("Query") ?? 0).toBe(0);
  expect(stopped.code).toBe(4);
  expect(stopped.rows.map(({ allowed, code }) => [allowed, code])).toEqual(
    Array.from({ length: pupils }, () => ["no", "unavailable"]),
  );
  expect(stopped.rows[0]?.["what to do"]).toContain("could not be reached");
});
