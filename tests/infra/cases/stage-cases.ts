import { expect, it } from "vitest";
import type { Deployment } from "../deploying/deployment.ts";

/** What is made, and what stays when the stage goes. */
export function stageCases(deployment: () => Deployment, stage: string): void {
  const isProduction = stage === "production";

  it("is protected from removal in production, and there only", () => {
    const { protect, removal } = deployment().app;
    expect({ protect, removal }).toEqual({
      protect: isProduction,
      removal: isProduction ? "retain" : "remove",
    });
  });

  it("leaves the tables and their key behind in production, and nothing elsewhere", () => {
    const kept = deployment().resources.filter(({ isKept }) => isKept);
    expect(kept.map(({ name }) => name).toSorted()).toEqual(
      isProduction ? ["SafeguardingKey", "SafeguardingTable", "SchoolTable"] : [],
    );
  });

  /** Every input that a secret is in, and whether the state of the deployment keeps it encrypted. */
  const carriersOf = (secret: string): readonly string[] =>
    deployment()
      .resources.flatMap(({ name, inputs, secretInputs }) =>
        Object.entries(inputs as object)
          .filter(([, value]) => JSON.stringify(value)?.includes(secret))
          .map(
            ([input]) => `${name} ${input} ${secretInputs.includes(input) ? "encrypted" : "plain"}`,
          ),
      )
      .toSorted();

  it("tells the sign-in's secret to one SecureString of SSM, and to no function's environment", () => {
    expect(carriersOf(deployment().signInSecret)).toEqual([
      "SignInClientSecretLinkRef properties encrypted",
      "SignInClientSecretParameter value encrypted",
    ]);
    const { inputs } = deployment().named(
      "aws:ssm/parameter:Parameter",
      "SignInClientSecretParameter",
    );
    expect(inputs).toMatchObject({
      type: "SecureString",
      name: `/elm-court-contact/${stage}/sign-in-client-secret`,
    });
  });

  it("tells the secret to the two front doors only, and writes it down only encrypted", () => {
    expect(carriersOf(deployment().secret)).toEqual([
      "ApiDoorCloudfrontFunctionRequest code encrypted",
      "FrontDoorSecretLinkRef properties encrypted",
      "ParentsDoorCloudfrontFunctionRequest code encrypted",
    ]);
  });

  it("warns of the bill before it is due", () => {
    const { inputs } = deployment().named("aws:budgets/budget:Budget", "Budget");
    expect(inputs).toMatchObject({ budgetType: "COST", timeUnit: "MONTHLY" });
    expect(inputs.notifications).toHaveLength(2);
  });

  it("deploys the operations stack with every name that its template asks for", () => {
    const { inputs } = deployment().named("aws:cloudformation/stack:Stack", "Operations");
    const template = JSON.parse(inputs.templateBody) as { Parameters: object };
    expect(Object.keys(inputs.parameters).toSorted()).toEqual(
      Object.keys(template.Parameters).toSorted(),
    );
    expect(inputs.templateBody.length).toBeLessThan(51_200);
  });
}
