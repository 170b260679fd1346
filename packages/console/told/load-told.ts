import { accountOfTold, type Instant, type Message, type ToldAccount } from "@elm-court/domain";
import {
  type AnswerStore,
  loadAllStates,
  type MailingStore,
  type RosterStore,
} from "@elm-court/store";

/** What the account of who was told is read from. */
export type ToldStore = Pick<AnswerStore, "loadStates"> &
  Pick<MailingStore, "listMailings" | "listMessages"> &
  Pick<RosterStore, "listRoster">;

/** Every message with the explanation, and every reminder of it. */
export async function loadExplanationMessages(
  store: Pick<MailingStore, "listMailings" | "listMessages">,
): Promise<readonly Message[]> {
  const mailings = await store.listMailings();
  const messages = await Promise.all(mailings.map(({ id }) => store.listMessages(id)));
  return messages.flat().filter(({ kind }) => kind === "explanation" || kind === "reminder");
}

/** Who has been told and who has not (clause 5.1), of everybody on roll. Nothing of `safeguarding` is read. */
export async function loadTold(store: ToldStore, now: Instant): Promise<ToldAccount> {
  const [roster, messages] = await Promise.all([
    store.listRoster(),
    loadExplanationMessages(store),
  ]);
  const onRoll = roster.pupils.filter(({ roll }) => roll.status === "on_roll");
  const states = await loadAllStates(
    store,
    onRoll.map(({ id }) => id),
  );
  return accountOfTold({ ...roster, states, messages }, now);
}
