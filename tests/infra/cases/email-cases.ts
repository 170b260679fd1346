import { expect, it } from "vitest";
import type { Deployment } from "../deploying/deployment.ts";

/** What the school's email is sent under. */
export function emailCases(deployment: () => Deployment): void {
  const records = () =>
    deployment()
      .ofType("aws:route53/record:Record")
      .map(({ inputs }) => `${inputs.type} ${inputs.name}`)
      .filter((record) => /_domainkey|_dmarc|bounces/.test(record))
      .map((record) => record.replace(/(?:dev\.)?contact\.elmcourt\.example$/, "…"));

  it("is signed, says what to do with what is not, and bounces to a name of its own", () => {
    expect(records().toSorted()).toEqual([
      "CNAME one._domainkey.…",
      "CNAME three._domainkey.…",
      "CNAME two._domainkey.…",
      "MX bounces.…",
      "TXT _dmarc.…",
      "TXT bounces.…",
    ]);
    const { mailFromDomain } = deployment().named(
      "aws:sesv2/emailIdentityMailFromAttributes:EmailIdentityMailFromAttributes",
      "EmailMailFrom",
    ).inputs;
    expect(mailFromDomain).toMatch(/^bounces\./);
  });

  it("travels encrypted, and nobody watches whether a parent opens it", () => {
    const { inputs } = deployment().named(
      "aws:sesv2/configurationSet:ConfigurationSet",
      "EmailConfig",
    );
    expect(inputs.deliveryOptions).toEqual({ tlsPolicy: "REQUIRE" });
    expect(inputs.reputationOptions).toEqual({ reputationMetricsEnabled: true });
    expect(inputs.trackingOptions).toBeUndefined();
    const destinations = deployment().ofType(
      "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination",
    );
    expect(destinations.map(({ inputs }) => inputs.eventDestination)).toEqual([
      {
        enabled: true,
        matchingEventTypes: [
          "SEND",
          "DELIVERY",
          "DELIVERY_DELAY",
          "BOUNCE",
          "COMPLAINT",
          "REJECT",
          "RENDERING_FAILURE",
        ],
        snsDestination: { topicArn: expect.stringMatching(/FeedbackTopic$/) },
      },
    ]);
  });
}
