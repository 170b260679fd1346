import type { Deployment } from "../deploying/deployment.ts";
import type { Grant } from "./grant.ts";
import { nameOf, roleName } from "./names.ts";

type Statement = {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: readonly { variable: string; values: readonly string[] }[];
};
type CdkRole = {
  readonly Type: string;
  readonly Properties: {
    readonly AssumeRolePolicyDocument: unknown;
    readonly ManagedPolicyArns?: readonly unknown[];
    readonly Policies?: readonly unknown[];
  };
};

const roleType = "aws:iam/role:Role";

/** The resources of the operations stack. */
export function templateOf(deployment: Deployment): Record<string, CdkRole> {
  const { inputs } = deployment.named("aws:cloudformation/stack:Stack", "Operations");
  return (JSON.parse(inputs.templateBody) as { Resources: Record<string, CdkRole> }).Resources;
}

const cdkRoles = (deployment: Deployment) =>
  Object.entries(templateOf(deployment)).filter(([, { Type }]) => Type === "AWS::IAM::Role");

/** The name of a managed policy at the end of its ARN, however that is written. */
const managed = (arn: unknown): string =>
  `managed policy ${/([^/"]+)"[\]}]*$/.exec(JSON.stringify(arn))?.[1] ?? JSON.stringify(arn)}`;

const asPublished = (who: string, arn: unknown): Grant => ({
  who,
  may: managed(arn),
  on: "as AWS publishes it",
  onlyIf: "",
});

function grantsOf(who: string, policy: string): readonly Grant[] {
  const { Statement } = JSON.parse(policy) as { Statement: readonly Statement[] };
  return Statement.flatMap(({ effect, actions, resources, conditions }) => {
    if (effect !== "Allow") throw new Error(`${who}: a statement that is not Allow`);
    const onlyIf = (conditions ?? [])
      .map(({ variable, values }) => `${variable} = ${values.join(", ")}`)
      .join(" and ");
    return actions.flatMap((may) =>
      resources.map((arn) => ({ who, may, on: nameOf(arn), onlyIf })),
    );
  });
}

/** Everything that the roles of a deployment may do, managed policies included. */
export function grantsOfRoles(deployment: Deployment): readonly Grant[] {
  const sst = deployment
    .ofType(roleType)
    .flatMap(({ name, inputs }) => [
      ...(inputs.inlinePolicies as { policy: string }[]).flatMap(({ policy }) =>
        grantsOf(roleName(name), policy),
      ),
      ...(inputs.managedPolicyArns as string[]).map((arn) => asPublished(roleName(name), arn)),
    ]);
  const cdk = cdkRoles(deployment).flatMap(([name, { Properties }]) => [
    ...(Properties.ManagedPolicyArns ?? []).map((arn) => asPublished(roleName(name), arn)),
    ...(Properties.Policies ?? []).map((policy) => asPublished(roleName(name), policy)),
  ]);
  return [...sst, ...cdk];
}

/** Who may take each role, as `access | lambda.amazonaws.com`. */
export function takersOfRoles(deployment: Deployment): readonly string[] {
  const takers = (policy: unknown): string => {
    const text = typeof policy === "string" ? policy : JSON.stringify(policy);
    const { Statement } = JSON.parse(text) as { Statement: { Principal?: object }[] };
    return Statement.map(({ Principal, ...rest }) =>
      Object.values(Principal ?? { none: JSON.stringify(rest) })
        .flat()
        .join(" and "),
    ).join(" and ");
  };
  return [
    ...deployment
      .ofType(roleType)
      .map(({ name, inputs }) => `${roleName(name)} | ${takers(inputs.assumeRolePolicy)}`),
    ...cdkRoles(deployment).map(
      ([name, { Properties }]) =>
        `${roleName(name)} | ${takers(Properties.AssumeRolePolicyDocument)}`,
    ),
  ];
}

/** Other ways to give a role something. There must be none: what they give would not be seen here. */
export function policiesBesideRoles(deployment: Deployment): readonly string[] {
  const sst = deployment.resources.filter(
    ({ type }) => type.startsWith("aws:iam/") && type !== roleType,
  );
  const cdk = Object.entries(templateOf(deployment)).filter(
    ([, { Type }]) => Type.startsWith("AWS::IAM::") && Type !== "AWS::IAM::Role",
  );
  return [...sst.map(({ name }) => name), ...cdk.map(([name]) => name)];
}
