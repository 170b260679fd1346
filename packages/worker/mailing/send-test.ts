import { chooseLanguage, wordsIn } from "@elm-court/content";
import { isMessageId, makeId, type Parent } from "@elm-court/domain";
import { renderExplanationEmail, type RenderedEmail, type SendOutcome } from "@elm-court/mail";
import type { WorkerDeps } from "../messages/worker-deps.ts";

type PreviewDeps = Pick<WorkerDeps, "settings" | "publicOrigin">;

/** The email as this parent would get it, but for the link: it leads to where everybody can ask for their own. */
export function previewEmail(
  { settings, publicOrigin }: PreviewDeps,
  { language, sharesEmail, name }: Parent,
): RenderedEmail {
  return renderExplanationEmail(
    wordsIn(chooseLanguage(settings, language)),
    settings,
    new URL("/start", publicOrigin).href,
    sharesEmail ? name : undefined,
  );
}

/** Sends that email to somebody of the school. It is in no ledger, carries no parent's link, and what SES says of it moves nothing. */
export function sendTest(
  deps: PreviewDeps & Pick<WorkerDeps, "mailer" | "now"> & { readonly randomId: () => string },
  parent: Parent,
  to: string,
): Promise<SendOutcome> {
  const { settings, mailer, now, randomId } = deps;
  return mailer.send({
    ...previewEmail(deps, parent),
    to,
    replyTo: { name: settings.schoolName, address: settings.officeEmail },
    sentAt: now(),
    messageId: makeId(isMessageId, "msg", randomId()),
  });
}
