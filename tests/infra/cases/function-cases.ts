import { describe, expect, it } from "vitest";
import { functions, notBundled } from "../../../infra/functions.ts";
import type { Deployment } from "../deploying/deployment.ts";

const lambda = "aws:lambda/function:Function";
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** How long CloudFront waits for a function, unless told otherwise. */
const frontDoorWaitsSeconds = 20;
const lambdaWaitsSeconds = 900;

/** Size, time and surroundings of every function. */
export function functionCases(deployment: () => Deployment): void {
  it("are those of infra/functions.ts, and no other", () => {
    const made = deployment().ofType(lambda);
    expect(made.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(functions)
        .map((name) => `${capital(name)}Function`)
        .toSorted(),
    );
  });

  describe.each(Object.entries(functions))("%s", (name, plan) => {
    const inputs = () => deployment().named(lambda, `${capital(name)}Function`).inputs;

    it("runs on Node 24 on arm64, as large, as long and as often as planned", () => {
      expect(inputs()).toMatchObject({
        runtime: "nodejs24.x",
        architectures: ["arm64"],
        memorySize: plan.memoryMb,
        timeout: plan.timeoutSeconds,
        reservedConcurrentExecutions: plan.reservedConcurrency,
      });
    });

    it("is bundled as tests/lambda does it, which starts it", () => {
      expect(deployment().bundled.get(capital(name))).toMatchObject({
        minify: true,
        esbuild: { external: notBundled },
      });
    });

    it("gives up before whoever waits for it does", () => {
      const waits = plan.trigger === "url" ? frontDoorWaitsSeconds : lambdaWaitsSeconds;
      expect(plan.timeoutSeconds).toBeLessThan(waits);
    });

    it("is told exactly what it reads, and no secret", () => {
      const { variables } = inputs().environment;
      expect(Object.keys(variables).toSorted()).toEqual([...plan.environment].toSorted());
      const values = Object.values(variables as Record<string, string>);
      expect(
        values.filter(
          (value) =>
            value === "" ||
            value.includes(deployment().secret) ||
            value.includes(deployment().signInSecret),
        ),
      ).toEqual([]);
    });

    it("is not traced, because a trace has the address of what was asked for", () => {
      expect(inputs().tracingConfig).toEqual({ mode: "PassThrough" });
    });

    it("writes to a log of its own, which forgets", () => {
      const log = deployment().named("aws:cloudwatch/logGroup:LogGroup", `${capital(name)}Logs`);
      expect(inputs().loggingConfig.logGroup).toBe(log.inputs.name);
      expect(log.inputs.retentionInDays).toBe(plan.logRetentionDays);
    });
  });
}
