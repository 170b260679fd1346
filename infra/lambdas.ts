import { capital } from "./cdk/plan.ts";
import { environmentOf } from "./environment.ts";
import { apiDoor, parentsDoor } from "./front-door.ts";
import { functions, notBundled } from "./functions.ts";
import { permissions } from "./permissions.ts";

type Name = keyof typeof functions;

const behind = (instance: sst.aws.Router, path = "/") =>
  ({ router: { instance, path }, cors: false }) as const;

function lambda(name: Name, url?: sst.aws.FunctionArgs["url"]): sst.aws.Function {
  const plan = functions[name];
  const logs = new aws.cloudwatch.LogGroup(`${capital(name)}Logs`, {
    name: `/${$app.name}/${$app.stage}/${name}`,
    retentionInDays: plan.logRetentionDays,
  });
  return new sst.aws.Function(capital(name), {
    handler: plan.handler,
    memory: `${plan.memoryMb} MB`,
    timeout: `${plan.timeoutSeconds} seconds`,
    concurrency: { reserved: plan.reservedConcurrency },
    logging: { logGroup: logs.name },
    environment: environmentOf(plan.environment),
    permissions: [
      ...permissions[name],
      {
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [$interpolate`${logs.arn}:*`],
      },
    ],
    nodejs: { minify: true, esbuild: { external: [...notBundled] } },
    ...(url === undefined ? {} : { url }),
  });
}

export const lambdas = {
  access: lambda("access", behind(apiDoor)),
  guide: lambda("guide", behind(apiDoor, "/docs")),
  parent: lambda("parent", behind(parentsDoor)),
  console: lambda("console", behind(apiDoor, "/console")),
  messages: lambda("messages"),
  relay: lambda("relay"),
  endings: lambda("endings"),
  webhooks: lambda("webhooks"),
  feedback: lambda("feedback"),
  reports: lambda("reports"),
  mailings: lambda("mailings"),
  watch: lambda("watch"),
} as const satisfies Record<Name, sst.aws.Function>;
