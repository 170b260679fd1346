import { mail } from "./stage.ts";

/**
 * Where the school's emails come from. Nothing watches whether a parent opens one or follows its link, and a link of
 * theirs travels encrypted or not at all. SES events get a queue when something reads them.
 */
export const email = new sst.aws.Email("Email", {
  sender: mail.domain,
  dmarc: "v=DMARC1; p=quarantine; adkim=s;",
  mailFrom: { domain: mail.bounces },
  transform: {
    configurationSet: {
      deliveryOptions: { tlsPolicy: "REQUIRE" },
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    },
  },
});
