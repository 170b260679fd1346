import { feedbackTopic } from "./feedback.ts";
import { mail } from "./stage.ts";

/**
 * Where the school's emails come from. Nothing watches whether a parent opens one or follows its link, and a link of
 * theirs travels encrypted or not at all. What became of an email goes to the worker of feedback.
 */
export const email = new sst.aws.Email("Email", {
  sender: mail.domain,
  dmarc: "v=DMARC1; p=quarantine; adkim=s;",
  events: [
    {
      name: "feedback",
      types: [
        "send",
        "delivery",
        "delivery-delay",
        "bounce",
        "complaint",
        "reject",
        "rendering-failure",
      ],
      topic: feedbackTopic.arn,
    },
  ],
  mailFrom: { domain: mail.bounces },
  transform: {
    configurationSet: {
      deliveryOptions: { tlsPolicy: "REQUIRE" },
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    },
  },
});
