import { createHash } from "node:crypto";
import { hashSecret, writeApiKey } from "@elm-court/credentials";
import type { Store } from "@elm-court/store";
import { account, msA, noon } from "../decisions/situation.ts";
import { aKey, aParent, aPupil, added, key, par, pup, said, tie } from "../store/fixtures.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Names and secrets that stand nowhere but in the tables and in requests: none may be in a log. */
export const canaries = {
  firstName: "Canaryfirst",
  lastName: "Canarylast",
  parentName: "Canaryparent Canarylast",
  email: "canary.parent@home.example",
  link: "canaryLink0000000000000000000000000000000000",
  keySecret: "canarykey".padEnd(43, "k"),
} as const;

export const openPupil = pup("pup_open");
export const objectedPupil = pup("pup_objected");
export const parentId = par("par_canary");
const keyId = key("key_lambda1");

/** The key as its owner has it. */
export const apiKey = writeApiKey(keyId, canaries.keySecret);

async function addPupil(store: Store, pupilId: typeof openPupil, objected: boolean): Promise<void> {
  const names = { firstName: canaries.firstName, lastName: canaries.lastName };
  const parents = [aParent(parentId, { name: canaries.parentName, email: canaries.email })];
  const row = {
    pupil: aPupil(pupilId, names),
    parents,
    relationships: [tie(pupilId, parentId)],
    change: added(pupilId),
  };
  await store.recordRosterRow(row, noon, `row-${pupilId}`);
  const [before] = await store.loadStates([pupilId]);
  if (objected && before !== undefined)
    await store.recordEvents([{ before, events: [said(before, parentId, "all")] }], noon);
}

/** A school with one parent of two pupils, one objected to; a link of theirs, a key, a member of staff and an account. */
export async function fillSchool(store: Store): Promise<void> {
  await addPupil(store, openPupil, false);
  await addPupil(store, objectedPupil, true);
  await store.addLink({ tokenHash: sha256(canaries.link), parentId, opens: "answer" });
  await store.saveKey(
    aKey({
      id: keyId,
      scopes: ["check", "plan"],
      secretHashes: [hashSecret(canaries.keySecret)],
    }),
  );
  await store.saveStaff(msA);
  await store.saveAccount(account("email"));
}

/** The canaries that stand in a text, with the secrets of the machine itself. */
export function canariesIn(text: string): readonly string[] {
  return [...Object.values(canaries), apiKey, "canary"].filter((one) =>
    text.toLowerCase().includes(one.toLowerCase()),
  );
}
