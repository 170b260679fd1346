import { personRoutes } from "@elm-court/console";
import { expect, test } from "vitest";
import { ids, openConsole } from "../console/console-world.ts";
import { exemption } from "../decisions/situation.ts";

const officeRoutes = personRoutes.filter(({ needs }) => needs.includes("office"));

const no = { who: { kind: "pupil" }, route: "phone", objectsTo: "all" };

/** What asking costs, and what comes back, of everything that the office can open and send. */
async function aWorld(holds: "nothing" | "everything"): Promise<string> {
  const world = await openConsole();
  if (holds === "everything")
    await world.store.saveSafeguarding(ids.amira, {
      vulnerableMark: "vulnerable",
      exemptions: [exemption({ pupilId: ids.amira })],
    });
  const seen: unknown[] = [];
  for (const method of ["POST", "GET"] as const)
    for (const { path } of officeRoutes.filter((one) => one.method === method)) {
      const filled = path
        .replace(":pupilId", ids.amira)
        .replace(":parentId", ids.mother)
        .replace(":answerId", "ans_Amira");
      const bodies = method === "GET" ? [undefined] : [{}, { how: "phone" }, { how: "none" }, no];
      for (const query of method === "GET" ? ["", "?of=pupils", "?of=parents", "?q=am"] : [""])
        for (const body of bodies) {
          const sent = { as: "office", method, ...(body !== undefined && { body }) } as const;
          const answer = await world.send(`${filled}${query}`, sent);
          seen.push([path, query, body, answer.status, [...answer.headers], await answer.text()]);
        }
    }
  return JSON.stringify([seen, world.log]);
}

test("an exemption or a mark changes no byte of anything that the office can open (P3)", async () => {
  const plain = await aWorld("nothing");
  expect(plain).toContain("Amira");
  expect(await aWorld("everything")).toBe(plain);
});
