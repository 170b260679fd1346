/// <reference path="./.sst/platform/config.d.ts" />

/** The one deployment entry. Every file of infra/ that makes something is named here, in the order it is needed. */
export default $config({
  app(input) {
    const isKept = input.stage === "production";
    return {
      name: "elm-court-contact",
      home: "aws",
      removal: isKept ? "retain" : "remove",
      protect: isKept,
      providers: { aws: { region: "eu-west-2" } },
    };
  },
  async run() {
    const { hosts } = await import("./infra/stage.ts");
    const { mendFunctions } = await import("./infra/defaults.ts");
    mendFunctions();
    await import("./infra/keys.ts");
    await import("./infra/tables.ts");
    await import("./infra/sign-in-secret.ts");
    await import("./infra/queues.ts");
    await import("./infra/feedback.ts");
    await import("./infra/email.ts");
    await import("./infra/front-door.ts");
    await import("./infra/lambdas.ts");
    await import("./infra/triggers.ts");
    await import("./infra/budget.ts");
    await import("./infra/operations.ts");
    return { parents: `https://${hosts.parents}`, api: `https://${hosts.api}` };
  },
});
