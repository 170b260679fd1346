import { expect, it } from "vitest";
import type { Deployment } from "../deploying/deployment.ts";
import { grantsOfThings } from "../roles/deployed-doors.ts";
import { grantsOfRoles, policiesBesideRoles, takersOfRoles } from "../roles/deployed-roles.ts";
import { lineOf } from "../roles/grant.ts";
import { grantsUnder, pairsUnder } from "../roles/roles-document.ts";

/** docs/roles.md, both ways: nothing may be done that it does not say, and it says nothing that may not be done. */
export function roleCases(deployment: () => Deployment): void {
  it("may do exactly what docs/roles.md says", () => {
    expect(grantsOfRoles(deployment()).map(lineOf).toSorted()).toEqual(
      grantsUnder("What each role may do").map(lineOf).toSorted(),
    );
    expect(policiesBesideRoles(deployment())).toEqual([]);
  });

  it("are taken by exactly whom docs/roles.md says", () => {
    expect(takersOfRoles(deployment()).toSorted()).toEqual(
      pairsUnder("Who may take a role").toSorted(),
    );
  });

  it("are the only way in, but for what docs/roles.md says", () => {
    expect(grantsOfThings(deployment()).map(lineOf).toSorted()).toEqual(
      grantsUnder("What may be done without a role").map(lineOf).toSorted(),
    );
  });

  it("have no star but those that docs/roles.md gives a reason for", () => {
    const stars = [...grantsOfRoles(deployment()), ...grantsOfThings(deployment())]
      .flatMap(({ may, on }) => [may, on])
      .filter((text) => text.includes("*"));
    expect([...new Set(stars)].toSorted()).toEqual(
      pairsUnder("Stars")
        .map((pair) => pair.split(" | ")[0])
        .toSorted(),
    );
  });

  it.each(["parent", "messages", "relay", "endings", "webhooks", "feedback", "mailings", "watch"])(
    "let %s reach nothing of safeguarding",
    (role) => {
      const reached = grantsOfRoles(deployment()).filter(({ who }) => who === role);
      expect(reached.length).toBeGreaterThan(3);
      expect(reached.filter(({ on }) => /safeguarding/i.test(on)).map(lineOf)).toEqual([]);
    },
  );

  it("let reports put into safeguarding, and read nothing there nor anything of school", () => {
    const reached = grantsOfRoles(deployment()).filter(({ who }) => who === "reports");
    const ofTables = reached.filter(({ may }) => may.startsWith("dynamodb:"));
    expect(ofTables.map(({ may, on }) => [may, on])).toEqual([
      ["dynamodb:PutItem", "safeguarding"],
    ]);
  });

  it("let parent send what was reported, and take none of it out", () => {
    const reached = grantsOfRoles(deployment()).filter(
      ({ who, on }) => who === "parent" && on === "report queue",
    );
    expect(reached.map(({ may }) => may)).toEqual(["sqs:SendMessage"]);
  });
}
