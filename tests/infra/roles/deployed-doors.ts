import type { Deployment } from "../deploying/deployment.ts";
import { templateOf } from "./deployed-roles.ts";
import type { Grant } from "./grant.ts";

type Statement = {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: string | readonly string[];
  readonly Condition?: Record<string, Record<string, unknown>>;
};
type Policied = { readonly Type: string; readonly Properties: Record<string, unknown> };

/** Resources of the operations stack that have a policy of their own, and what docs/roles.md calls them. */
const policied: Readonly<Record<string, readonly [property: string, name: string]>> = {
  "AWS::KMS::Key": ["KeyPolicy", "key of alarms"],
  "AWS::SNS::TopicPolicy": ["PolicyDocument", "topic of alarms"],
};

const whoIs = (principal: unknown): string => {
  const text = JSON.stringify(principal);
  if (text.includes(":root")) return "roles of this account by their own policies";
  if (/^"\*"$|"AWS":"\*"/.test(text)) return "everybody";
  return Object.values(principal as object).join(" and ");
};

const conditionOf = (condition: Statement["Condition"] = {}): string =>
  Object.values(condition)
    .flatMap((tests) => Object.keys(tests))
    .join(" and ");

/** What a policy on a thing itself allows. A deny only takes away, and is no grant. */
function grantsOn(on: string, { Statement }: { readonly Statement: readonly Statement[] }) {
  return Statement.filter(({ Effect }) => Effect === "Allow").flatMap((statement): Grant[] =>
    [statement.Action].flat().map((may) => ({
      who: whoIs(statement.Principal),
      may,
      on,
      onlyIf: conditionOf(statement.Condition),
    })),
  );
}

/** Everything that somebody may do because the thing itself says so: function URLs, keys, topics. */
export function grantsOfThings(deployment: Deployment): readonly Grant[] {
  const urls = deployment.ofType("aws:lambda/permission:Permission").map(({ name, inputs }) => ({
    who: inputs.principal === "*" ? "everybody" : inputs.principal,
    may: inputs.action,
    on: /^[A-Z][a-z]+/.exec(name)?.[0].toLowerCase() ?? name,
    onlyIf:
      inputs.functionUrlAuthType === "NONE" || inputs.invokedViaFunctionUrl === true
        ? "by its URL"
        : "",
  }));
  const keys = deployment
    .ofType("aws:kms/key:Key")
    .flatMap(({ inputs }) => grantsOn("key of safeguarding", JSON.parse(inputs.policy)));
  const doors = [
    ["aws:sns/topicPolicy:TopicPolicy", "FeedbackTopicPolicy", "topic of feedback"],
    ["aws:sqs/queuePolicy:QueuePolicy", "FeedbackQueuePolicy", "feedback queue"],
  ] as const;
  const named = doors.flatMap(([type, resource, name]) =>
    grantsOn(name, JSON.parse(deployment.named(type, resource).inputs.policy)),
  );
  const inStack = Object.values(templateOf(deployment) as Record<string, Policied>).flatMap(
    ({ Type, Properties }) => {
      const [property, name] = policied[Type] ?? [];
      if (property === undefined || name === undefined) return [];
      return grantsOn(name, Properties[property] as { Statement: Statement[] });
    },
  );
  return [...urls, ...keys, ...named, ...inStack];
}
