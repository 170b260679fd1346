import type { KeyId, Send, SendId } from "@elm-court/domain";
import { type Items, nameOf, readItems } from "../checks/load-batch.ts";
import { nothingHeld } from "../checks/nothing-held.ts";
import { keys } from "../dynamo/keys.ts";
import * as directory from "../items/directory-schemas.ts";
import { safeguardingFacts } from "../items/safeguarding-schema.ts";
import { contactState } from "../items/state-schemas.ts";
import type { CheckIds } from "../checks/check-store.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { type Key, type Table, unread, type Write } from "../table/table.ts";
import { parseRead } from "./parse-read.ts";
import { permitKeys, permitReadOf } from "./permit-read.ts";
import type { OnceName, SendingFacts, SendingItem, SendingRead } from "./sending.ts";
import { onceAnswer, onceCall, send as sendSchema } from "./sending-schemas.ts";

/** What the decision of one item rests on, the credential first. */
function factKeys(keyId: KeyId, { staffId, accountId, pupilId }: CheckIds): readonly Key[] {
  return [
    keys.apiKey(keyId),
    keys.staff(staffId),
    keys.account(accountId),
    keys.pupilState(pupilId),
    keys.safeguarding(pupilId),
  ];
}

/** Both places where a send may be: its id does not say which. */
function sendKeys(id: SendId): readonly [Key, Key] {
  return [keys.send(id, "school"), keys.send(id, "safeguarding")];
}

/** Each key once. */
function distinct(asked: readonly Key[]): readonly Key[] {
  return [...new Map(asked.map((key) => [nameOf(key), key])).values()];
}

function sendOf(read: Items, { sendId }: SendingItem): Send | undefined {
  if (sendId === undefined) return undefined;
  const [plain, resting] = sendKeys(sendId);
  return parseRead(read, plain, sendSchema) ?? parseRead(read, resting, sendSchema);
}

/** Holds while the item under the key is what was read: the same to the byte, or still not there. */
function stillAsRead(read: Items, key: Key): Write {
  const item = read.get(nameOf(key));
  return { check: key, onlyIf: item === undefined ? "absent" : { body: item.body } };
}

function factsOf(read: Items, keyId: KeyId, item: SendingItem): SendingFacts {
  const { staffId, accountId, pupilId, permit } = item;
  const asker = permit?.keyId === undefined ? [] : [keys.apiKey(permit.keyId)];
  const hangsOn = distinct([...factKeys(keyId, item), ...asker]);
  return {
    staff: parseRead(read, keys.staff(staffId), directory.staff),
    account: parseRead(read, keys.account(accountId), directory.account),
    pupil: parseRead(read, keys.pupilState(pupilId), contactState),
    safeguarding: parseRead(read, keys.safeguarding(pupilId), safeguardingFacts) ?? nothingHeld,
    asRead: { checks: hangsOn.map((key) => stillAsRead(read, key)) },
  };
}

/** One item with its facts and its answer, or that they could not all be read: what does not fit its schema is not known. */
function itemOf(
  read: Items,
  keyId: KeyId,
  answer: Key,
  item: SendingItem,
): SendingRead["items"][number] {
  try {
    return {
      given: parseRead(read, answer, onceAnswer),
      facts: factsOf(read, keyId, item),
      send: sendOf(read, item),
      permit: permitReadOf(read, item),
    };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { given: undefined, facts: unread };
  }
}

/** What a sending reads: see `SendStore.loadSending`. */
export async function loadSending(
  table: Table,
  {
    keyId,
    once,
    items,
  }: {
    readonly keyId: KeyId;
    readonly once: OnceName;
    readonly items: readonly SendingItem[];
  },
): Promise<SendingRead> {
  const answerKey = ({ place }: SendingItem): Key => keys.onceAnswer(once.hash, place);
  const asked = [
    keys.apiKey(keyId),
    keys.onceCall(once.hash),
    ...items.map(answerKey),
    ...items.flatMap((item) => factKeys(keyId, item)),
    ...items.flatMap(({ sendId }) => (sendId === undefined ? [] : sendKeys(sendId))),
    ...items.flatMap(permitKeys),
  ];
  const read = await readItems(table, distinct(asked));
  return {
    key: parseRead(read, keys.apiKey(keyId), directory.apiKey),
    call: parseRead(read, keys.onceCall(once.hash), onceCall),
    items: items.map((item) => itemOf(read, keyId, answerKey(item), item)),
  };
}
