import { email } from "./email.ts";
import { feedbackTopic } from "./feedback.ts";
import { frontDoorSecretHash } from "./front-door-secret.ts";
import { messages, reports, webhooks } from "./queues.ts";
import { signInSecretName } from "./sign-in-secret.ts";
import { hosts, mail, signIn } from "./stage.ts";
import { safeguarding, school } from "./tables.ts";

/** The value behind every environment name that a function asks for in functions.ts. No secret is among them. */
const values: Readonly<Record<string, $util.Input<string>>> = {
  SCHOOL_TABLE: school.name,
  SAFEGUARDING_TABLE: safeguarding.name,
  MESSAGES_QUEUE_URL: messages.url,
  WEBHOOKS_QUEUE_URL: webhooks.url,
  REPORTS_QUEUE_URL: reports.url,
  FEEDBACK_TOPIC_ARN: feedbackTopic.arn,
  PUBLIC_ORIGIN: `https://${hosts.parents}`,
  API_ORIGIN: `https://${hosts.api}`,
  SIGN_IN_ISSUER: signIn.issuer,
  SIGN_IN_TENANT: signIn.tenant,
  SIGN_IN_CLIENT_ID: signIn.clientId,
  SIGN_IN_SECRET_PARAMETER: signInSecretName,
  ROLE_GROUPS: signIn.roleGroups,
  MAIL_FROM: mail.from,
  MAIL_CONFIGURATION_SET: email.configSet,
  FRONT_DOOR_SECRET_SHA256: frontDoorSecretHash,
};

/** Just the names a function asks for. */
export function environmentOf(names: readonly string[]): Record<string, $util.Input<string>> {
  return Object.fromEntries(
    names.map((name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`infra/environment.ts has no value for ${name}.`);
      return [name, value];
    }),
  );
}
