import {
  accountOfTold,
  type ContactState,
  type Instant,
  type Message,
  type PupilId,
  type ToldAccount,
} from "@elm-court/domain";
import type { AnswerStore, MailingStore, RosterStore } from "@elm-court/store";

const keysPerCall = 100;
const callsAtOnce = 5;

/** The states of all these pupils, in hundreds, a few calls at a time: a school of 2,000 is twenty calls. */
export async function loadAllStates(
  store: Pick<AnswerStore, "loadStates">,
  ids: readonly PupilId[],
): Promise<readonly ContactState[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / keysPerCall) }, (_, place) =>
    ids.slice(place * keysPerCall, (place + 1) * keysPerCall),
  );
  const states: ContactState[] = [];
  for (let start = 0; start < parts.length; start += callsAtOnce) {
    const some = parts.slice(start, start + callsAtOnce).map((part) => store.loadStates(part));
    states.push(...(await Promise.all(some)).flat());
  }
  return states;
}

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
