import type { Message } from "@elm-court/domain";
import { type Mail, renderExplanationEmail, renderReceiptEmail } from "@elm-court/mail";
import { addPersonalLink } from "./add-personal-link.ts";
import type { WorkerDeps } from "./worker-deps.ts";

async function render(deps: WorkerDeps, { kind, parentId, createdAt }: Message) {
  switch (kind) {
    case "explanation":
    case "reminder": {
      const answerUrl = await addPersonalLink(deps, parentId, "answer");
      const unsubscribeUrl = await addPersonalLink(deps, parentId, "paper_instead");
      return { ...renderExplanationEmail(deps.settings, answerUrl), unsubscribeUrl };
    }
    case "receipt":
      return renderReceiptEmail(deps.settings, createdAt);
  }
}

/** The email of a row, with new links where its kind has any: stored before the email is sent, so that they work on arrival. */
export async function prepareMail(deps: WorkerDeps, message: Message, to: string): Promise<Mail> {
  const { schoolName, officeEmail } = deps.settings;
  return {
    ...(await render(deps, message)),
    to,
    replyTo: { name: schoolName, address: officeEmail },
    sentAt: deps.now(),
    mailingId: message.mailingId,
    messageId: message.id,
  };
}
