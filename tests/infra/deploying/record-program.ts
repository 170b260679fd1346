import { writeFileSync } from "node:fs";
import { answerCall, type Call, makeResource, type NewResource } from "./fake-aws.ts";
import type { Resource } from "./deployment.ts";

type Options = { readonly protect?: boolean; readonly retainOnDelete?: boolean };

/** As much of `@pulumi/pulumi` as is used here: the platform brings its own copy, which nothing else may resolve. */
type Pulumi = {
  readonly runtime: {
    setMocks(mocks: object, project: string, stack: string, preview: boolean): Promise<void>;
    registerStackTransformation(
      see: (made: { type: string; name: string; opts: Options }) => undefined,
    ): void;
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
    disconnect(): Promise<void>;
  };
};

/** The key and value by which Pulumi marks a secret. */
const secretMark = [
  "4dabf18193072939515e22adb298388d",
  "1b47061264138c4ac30d75fd1eb44270",
] as const;

const isSecret = (value: unknown): value is { value: unknown } =>
  typeof value === "object" &&
  value !== null &&
  Reflect.get(value, secretMark[0]) === secretMark[1];

function withoutMarks(value: unknown): unknown {
  if (isSecret(value)) return withoutMarks(value.value);
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutMarks(one)]));
}

/** Runs the program as a deployment would and writes down every resource with its inputs, into the file `RECORD_TO`. */
export async function recordProgram(
  { runtime }: Pulumi,
  app: { readonly name: string; readonly stage: string },
  program: () => Promise<unknown>,
): Promise<void> {
  const made: Omit<Resource, "isKept" | "isProtected">[] = [];
  const options = new Map<string, Options>();
  await runtime.setMocks(
    {
      newResource: (given: NewResource) => {
        const inputs = withoutMarks(given.inputs) as NewResource["inputs"];
        const secretInputs = Object.keys(inputs).filter((name) => isSecret(given.inputs[name]));
        made.push({ type: given.type, name: given.name, inputs, secretInputs });
        return makeResource({ ...given, inputs });
      },
      call: (call: Call) => answerCall(call),
    },
    app.name,
    app.stage,
    false,
  );
  const broken = new Promise<never>((_, reject) => process.on("unhandledRejection", reject));
  const running = runtime.runInPulumiStack(async () => {
    runtime.registerStackTransformation(({ type, name, opts }) => {
      options.set(`${type} ${name}`, opts);
      return undefined;
    });
    return await program();
  });
  await Promise.race([running, broken]);
  await Promise.race([runtime.disconnect(), broken]);
  const resources = made.map((resource): Resource => {
    const { protect, retainOnDelete } = options.get(`${resource.type} ${resource.name}`) ?? {};
    return { ...resource, isProtected: protect === true, isKept: retainOnDelete === true };
  });
  writeFileSync(process.env["RECORD_TO"] ?? "", JSON.stringify(resources));
}
