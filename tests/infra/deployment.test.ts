import { beforeAll, describe, expect, it } from "vitest";
import { emailCases } from "./cases/email-cases.ts";
import { frontDoorCases } from "./cases/front-door-cases.ts";
import { functionCases } from "./cases/function-cases.ts";
import { queueCases } from "./cases/queue-cases.ts";
import { roleCases } from "./cases/role-cases.ts";
import { stageCases } from "./cases/stage-cases.ts";
import { tableCases } from "./cases/table-cases.ts";
import { deploy, type Deployment } from "./deploying/deployment.ts";

describe.each(["dev", "production"])("the stage %s", (stage) => {
  let deployed: Deployment;
  beforeAll(async () => {
    deployed = await deploy(stage);
  });
  const deployment = (): Deployment => deployed;

  describe("as a whole", () => {
    stageCases(deployment, stage);
  });
  describe("its tables", () => {
    tableCases(deployment);
  });
  describe("its functions", () => {
    functionCases(deployment);
  });
  describe("its queues", () => {
    queueCases(deployment);
  });
  describe("its front doors", () => {
    frontDoorCases(deployment, stage);
  });
  describe("its email", () => {
    emailCases(deployment);
  });
  describe("its roles", () => {
    roleCases(deployment);
  });
});

it("refuses a stage that nobody planned", async () => {
  await expect(deploy("prodution")).rejects.toThrow("There is no stage “prodution”");
});
