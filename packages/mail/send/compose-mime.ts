import MailComposer from "nodemailer/lib/mail-composer";
import { isBareAddress, isHeaderSafe, isHeaderUrl } from "./is-header-safe.ts";
import type { Mail, Mailbox } from "./mail.ts";

function isSafeMailbox({ name, address }: Mailbox): boolean {
  return isHeaderSafe(name) && isBareAddress(address);
}

function isSafe(mail: Mail, from: Mailbox): boolean {
  return (
    isSafeMailbox(from) &&
    isSafeMailbox(mail.replyTo) &&
    isBareAddress(mail.to) &&
    isHeaderSafe(mail.subject) &&
    (mail.unsubscribeUrl === undefined || isHeaderUrl(mail.unsubscribeUrl))
  );
}

function unsubscribeHeaders(url: string | undefined) {
  if (url === undefined) return {};
  return {
    "List-Unsubscribe": { prepared: true, value: `<${url}>` },
    "List-Unsubscribe-Post": { prepared: true, value: "List-Unsubscribe=One-Click" },
  };
}

/**
 * The email as MIME, text part first (RFC 2046), one-click unsubscribe headers where it has them (RFC 8058). The same mail gives
 * the same bytes. `undefined` when something meant for a header could break out of it.
 */
export async function composeMime(mail: Mail, from: Mailbox): Promise<Buffer | undefined> {
  if (!isSafe(mail, from)) return undefined;
  const composer = new MailComposer({
    from,
    to: { name: "", address: mail.to },
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(mail.sentAt),
    messageId: `<${mail.messageId}@${from.address.slice(from.address.indexOf("@") + 1)}>`,
    baseBoundary: mail.messageId,
    headers: unsubscribeHeaders(mail.unsubscribeUrl),
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
