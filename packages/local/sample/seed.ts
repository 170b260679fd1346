import { createHash } from "node:crypto";
import { confirmNoes, hashSecret } from "@elm-court/credentials";
import {
  addSeconds,
  decideAnswer,
  elmCourtSettings,
  emptyState,
  explanation,
  type Instant,
  keyScopes,
  londonDateOf,
} from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { familiesToldByReading, type SampleAnswer, sampleAnswers } from "./answers.ts";
import type { SampleFamily } from "./families.ts";
import { sampleId } from "./ids.ts";
import { saveSampleSafeguarding } from "./safeguarding.ts";
import type { SampleSecrets } from "./secrets.ts";
import { sampleFamilies } from "./special-families.ts";
import { sampleAccounts, sampleStaff } from "./staff.ts";

const monthSeconds = 30 * 24 * 60 * 60;

async function saveFamily(store: Store, family: SampleFamily, at: Instant): Promise<void> {
  for (const pupil of family.pupils) {
    const relationships = family.relationships.filter((one) => one.pupilId === pupil.id);
    const change = {
      before: emptyState(pupil.id),
      events: [{ type: "pupil_added", roll: pupil.roll } as const],
    };
    const row = { pupil, parents: family.parents, relationships, change };
    await store.recordRosterRow(row, at, `sample-${pupil.id}`);
  }
}

async function saveAnswer(store: Store, said: SampleAnswer, at: Instant): Promise<void> {
  const [before] = await store.loadStates([said.pupilId]);
  if (before === undefined || before.version > 1) return;
  const name = said.pupilId.slice("pup_".length);
  const answer = {
    id: sampleId.answer(name),
    respondent: said.from,
    route: said.from.kind === "pupil" ? ("in_person" as const) : ("website" as const),
    objectsTo: said.objectsTo,
    receivedAt: at,
    recordedBy: "sample",
    explanationVersion: explanation.version,
  };
  const event = decideAnswer(before, answer, sampleId.objection(name));
  await store.recordEvents([{ before, events: [event] }], at);
}

async function saveRead(store: Store, family: SampleFamily, at: Instant): Promise<void> {
  const reader = family.parents[1];
  if (reader === undefined) return;
  const states = await store.loadStates(family.pupils.map(({ id }) => id));
  for (const before of states.filter(({ version }) => version === 1)) {
    const told = { parentId: reader.id, how: "read", at } as const;
    const event = { type: "parent_told", told, explanationVersion: explanation.version } as const;
    await store.recordEvents([{ before, events: [event] }], at);
  }
}

/** Parents of the sample whose links are printed: the first one's child is `open` and they have not answered. */
const linkedParents = ["001a", "005a", "005b", "002a", "006a", "004a"] as const;

async function saveLinks(store: Store, { linkTokens }: SampleSecrets): Promise<void> {
  for (const [place, token] of linkTokens.entries()) {
    const name = linkedParents[place];
    if (name === undefined) continue;
    const tokenHash = createHash("sha256").update(token).digest("hex");
    await store.addLink({ tokenHash, parentId: sampleId.parent(name), opens: "answer" });
  }
}

/** All that a program which sends needs: not leave to list members of staff, which is given for a reason of its own. */
const sampleScopes = keyScopes.filter((one) => one !== "search_staff");

/** Fills an empty store with the sample school. A run that was cut off can be repeated. */
export async function seedSampleSchool(
  store: Store,
  secrets: SampleSecrets,
  now: Instant,
): Promise<void> {
  const families = sampleFamilies(londonDateOf(now));
  const past = addSeconds(now, -monthSeconds);
  for (const family of families) await saveFamily(store, family, past);
  for (const said of sampleAnswers(families)) await saveAnswer(store, said, past);
  for (const number of familiesToldByReading) {
    const family = families[number];
    if (family !== undefined) await saveRead(store, family, past);
  }
  await saveSampleSafeguarding(store, families, now);
  for (const staff of sampleStaff) await store.saveStaff(staff);
  for (const account of sampleAccounts) await store.saveAccount(account);
  await saveLinks(store, secrets);
  const made = { scopes: sampleScopes, version: 1, createdAt: now, schoolReady: false };
  await store.saveKey({
    ...made,
    id: sampleId.key("sample1"),
    kind: "live",
    owner: "Sample text gateway",
    secretHashes: [hashSecret(secrets.apiKeySecret)],
  });
  await store.saveKey({
    ...made,
    id: sampleId.key("tryout1"),
    kind: "test",
    owner: "To try things out",
    secretHashes: [hashSecret(secrets.testKeySecret)],
  });
  await confirmNoes(
    { store, settings: elmCourtSettings, now: () => now },
    { noes: "brought_in", by: elmCourtSettings.urgentHelp.leadName },
  );
}
