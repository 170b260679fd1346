import { type SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { composeMime } from "./compose-mime.ts";
import type { Mail, Mailbox, Mailer, SendOutcome } from "./mail.ts";
import { outcomeOfError } from "./outcome-of-error.ts";

export type MailerConfig = {
  /** From `createSesClient`: a client that retries would send a second email. */
  readonly client: SESClient;
  /** The school's name and address. */
  readonly from: Mailbox;
  readonly configurationSetName?: string | undefined;
};

/** Sends one email per call through SES `SendRawEmail`, tagged `mailing` and `message`. Unsafe headers are `refused`. */
export function createMailer({ client, from, configurationSetName }: MailerConfig): Mailer {
  async function send(mail: Mail): Promise<SendOutcome> {
    const mime = await composeMime(mail, from);
    if (mime === undefined) return { outcome: "refused", code: "UnsafeHeader" };
    const command = new SendRawEmailCommand({
      Source: from.address,
      Destinations: [mail.to],
      RawMessage: { Data: mime },
      Tags:
        mail.mailingId === undefined
          ? []
          : [
              { Name: "mailing", Value: mail.mailingId },
              { Name: "message", Value: mail.messageId },
            ],
      ConfigurationSetName: configurationSetName,
    });
    try {
      const { MessageId: sesMessageId } = await client.send(command);
      return sesMessageId === undefined || sesMessageId === ""
        ? { outcome: "unclear" }
        : { outcome: "accepted", sesMessageId };
    } catch (error) {
      return outcomeOfError(error);
    }
  }
  return { send };
}
