import { chooseLanguage, wordsIn } from "@elm-court/content";
import { addSeconds, codeLifeSeconds, type Message, type Parent } from "@elm-court/domain";
import {
  type Mail,
  renderCodeEmail,
  renderEndingEmail,
  renderExplanationEmail,
  renderLinkEmail,
  renderNotOnRecordEmail,
  renderReceiptEmail,
} from "@elm-court/mail";
import { addPersonalLink } from "./add-personal-link.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** Two people, one inbox: each email says whose link it holds (product behaviour 5). */
function addresseeOf({ name, sharesEmail }: Parent): string | undefined {
  return sharesEmail ? name : undefined;
}

/** Makes a one-time code, of which only a slow hash is kept, for the errand that asked for it. */
async function makeCode(
  { store, randomCode, now }: WorkerDeps,
  { errandId }: Message,
): Promise<string> {
  if (errandId === undefined) throw new Error("a code is for an errand");
  const code = randomCode();
  await store.saveCode({ id: errandId, code, expiresAt: addSeconds(now(), codeLifeSeconds) });
  return code;
}

async function render(deps: WorkerDeps, message: Message, parent: Parent) {
  const { kind, parentId, createdAt } = message;
  const words = wordsIn(chooseLanguage(deps.settings, parent.language));
  switch (kind) {
    case "explanation":
    case "reminder": {
      const answerUrl = await addPersonalLink(deps, parentId, "answer");
      const unsubscribeUrl = await addPersonalLink(deps, parentId, "paper_instead");
      return {
        ...renderExplanationEmail(words, deps.settings, answerUrl, addresseeOf(parent)),
        unsubscribeUrl,
      };
    }
    case "link":
      return renderLinkEmail(
        wordsIn("en"),
        deps.settings,
        await addPersonalLink(deps, parentId, "answer"),
        addresseeOf(parent),
      );
    case "receipt":
      return renderReceiptEmail(words, deps.settings, createdAt);
    case "answer_not_on_record":
      return renderNotOnRecordEmail(words, deps.settings, createdAt);
    case "ending_asked":
      return renderEndingEmail(
        wordsIn("en"),
        deps.settings,
        createdAt,
        await addPersonalLink(deps, parentId, "stop_ending"),
      );
    case "code":
      return renderCodeEmail(words, deps.settings, await makeCode(deps, message));
  }
}

/** The email of a row, with new links where its kind has any: stored before the email is sent, so that they work on arrival. */
export async function prepareMail(
  deps: WorkerDeps,
  message: Message,
  { to, parent }: { readonly to: string; readonly parent: Parent },
): Promise<Mail> {
  const { schoolName, officeEmail } = deps.settings;
  return {
    ...(await render(deps, message, parent)),
    to,
    replyTo: { name: schoolName, address: officeEmail },
    sentAt: deps.now(),
    mailingId: message.mailingId,
    messageId: message.id,
  };
}
