import { chooseLanguage, wordsIn } from "@elm-court/content";
import {
  explanation,
  type Instant,
  isMailingId,
  letterAddress,
  type LetterCode,
  makeId,
  type Message,
  type Parent,
  type PostalAddress,
  type SchoolSettings,
} from "@elm-court/domain";
import { type Letter, renderLetters } from "@elm-court/mail";
import {
  type LinkStore,
  type MailingStore,
  messageIdOf,
  type PlannedParent,
} from "@elm-court/store";

/** Where it is kept for whom a letter was printed: no sending by email is decided on it. */
const lettersId = makeId(
  isMailingId,
  "mlg",
  `letters_${explanation.version.replaceAll(/[^A-Za-z0-9]/g, "-")}`,
);

export type LetterDeps = {
  readonly store: Pick<LinkStore, "addLetterCode"> &
    Pick<MailingStore, "addMessage" | "listMessages">;
  readonly now: () => Instant;
  readonly randomLetterCode: () => LetterCode;
  readonly settings: SchoolSettings;
  readonly publicOrigin: string;
};

function linesOf({ lines, town, postcode }: PostalAddress): readonly string[] {
  return [...lines, town, postcode].filter((one) => one !== undefined);
}

async function letterFor(
  { store, now, randomLetterCode, publicOrigin }: LetterDeps,
  parent: Parent,
  address: PostalAddress,
): Promise<Letter> {
  const code = randomLetterCode();
  await store.addLetterCode({ code, parentId: parent.id, madeAt: now(), mailingId: lettersId });
  const start = new URL("/start", publicOrigin);
  return {
    name: parent.name,
    addressLines: linesOf(address),
    code,
    url: `${start.href}?code=${code}`,
    typedAddress: `${start.host}${start.pathname}`,
  };
}

function rowOf(parent: Parent, at: Instant): Message {
  return {
    id: messageIdOf(lettersId, parent.id),
    mailingId: lettersId,
    parentId: parent.id,
    kind: "explanation",
    status: "sent",
    createdAt: at,
    changedAt: at,
  };
}

/**
 * The letters of these parents as one page to print, each in its parent's language with a code of their own (clause 5.1 for whom email
 * does not reach). Left out: who has no address for a letter, and, unless `again`, for whom one was printed. A code is kept before it is
 * printed; printing again makes new ones, and those on paper go on working.
 */
export async function printLetters(
  deps: LetterDeps,
  planned: readonly PlannedParent[],
  again: boolean,
): Promise<{ readonly html: string; readonly printed: number; readonly before: number }> {
  const { store, now, settings } = deps;
  const done = new Set((await store.listMessages(lettersId)).map(({ parentId }) => parentId));
  const reachable = planned.flatMap(({ parent, children }) => {
    const address = letterAddress(parent, children);
    return address === undefined ? [] : [{ parent, address }];
  });
  const chosen = reachable.filter(({ parent }) => again || !done.has(parent.id));
  const letters = [];
  for (const { parent, address } of chosen) {
    const letter = await letterFor(deps, parent, address);
    await store.addMessage(rowOf(parent, now()));
    letters.push({ words: wordsIn(chooseLanguage(settings, parent.language)), letter });
  }
  return {
    html: renderLetters(letters, settings),
    printed: chosen.length,
    before: reachable.length - chosen.length,
  };
}
