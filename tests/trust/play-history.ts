import { setTimeout as pause } from "node:timers/promises";
import type { PupilId } from "@elm-court/domain";
import { exemption } from "../decisions/situation.ts";
import { chancesOf } from "./chance.ts";
import { badDay } from "./faults.ts";
import type { AnswerWrite, Check, ExemptionWrite, History, SendCall } from "./history.ts";
import { fillIn, openPages } from "./parent-pages.ts";
import { takeDown } from "./office-answer.ts";
import type { LinkedParent, TrustFamily, TrustSchool } from "./trust-school.ts";

const checkersAtOnce = 12;
const sendersAtOnce = 4;
/** Of the calls to send, that many repeat an earlier one. */
const asksAgain = 0.75;
/** Of those, that many ask about every pupil at once. */
const batchersAtOnce = 4;
const answersEach = 12;
/** Of the noes, that many come by phone: a call is quicker than a form, so more parents meet. */
const byPhone = 0.8;
const longestMs = 1200;
const betweenChecksMs = 2;
const mostSends = 3;

type Scene = {
  readonly school: TrustSchool;
  readonly seed: number;
  readonly tick: () => number;
  readonly isOver: () => boolean;
};

/** Repeats what failed, as people do, until it is acknowledged or they have had enough. */
async function untilAcknowledged(
  send: () => Promise<boolean>,
  chance: () => number,
): Promise<boolean> {
  for (let sends = 1; ; sends += 1) {
    if (await send().catch(() => false)) return true;
    if (sends === mostSends || chance() < 0.4) return false;
  }
}

/** One parent, one thing after another: no, or no objection; their own no taken back on signed paper. */
async function playParent(
  { school, seed, tick, isOver }: Scene,
  { parents, pupilIds }: TrustFamily,
  parent: LinkedParent,
): Promise<AnswerWrite[]> {
  const place = school.families.findIndex((one) => one.parents === parents);
  const chance = chancesOf(seed, `parent ${parents.indexOf(parent)} of family ${place}`);
  const pages = openPages(school.store);
  const answers: AnswerWrite[] = [];
  let mayStand = false;
  for (let count = 0; count < answersEach && !isOver(); count += 1) {
    pages.passDay();
    const drawn = chance();
    const kind = mayStand && drawn < 0.6 ? "taking_back" : drawn < 0.9 ? "no" : "no_objection";
    const website = () =>
      fillIn(pages.browser(), parent.link, kind === "no" ? "no" : "do_not_object");
    const isByOffice = kind === "taking_back" || (kind === "no" && chance() < byPhone);
    const page = isByOffice
      ? takeDown(pages, parent, pupilIds, kind === "no" ? "phone" : "paper")
      : await website();
    if (page === undefined) continue;
    const startedAt = tick();
    const acknowledged = await untilAcknowledged(page.save, chance);
    const receivedAt = pages.now();
    const endedAt = tick();
    const parentId = parent.id;
    answers.push({ kind, parentId, pupilIds, receivedAt, acknowledged, startedAt, endedAt });
    if (kind === "no") mayStand = true;
    if (kind === "taking_back" && acknowledged) mayStand = false;
  }
  return answers;
}

/** The safeguarding lead gives leave for one pupil after another, and soon ends it. */
async function playLead({ school, seed, tick }: Scene, until: () => boolean) {
  const chance = chancesOf(seed, "lead");
  const pupilIds = school.families.flatMap((family) => family.pupilIds);
  const exemptions: ExemptionWrite[] = [];
  const save = async (pupilId: PupilId, kind: ExemptionWrite["kind"]): Promise<boolean> => {
    const startedAt = tick();
    const held = kind === "granted" ? [exemption({ pupilId })] : [];
    const facts = { exemptions: held, vulnerableMark: "nobody_has_said" } as const;
    const acknowledged = await school.store
      .saveSafeguarding(pupilId, facts)
      .then(() => true)
      .catch(() => false);
    exemptions.push({ kind, pupilId, acknowledged, startedAt, endedAt: tick() });
    return acknowledged;
  };
  while (!until()) {
    const pupilId = pupilIds[Math.floor(chance() * pupilIds.length)]!;
    await save(pupilId, "granted");
    await pause(20);
    while (!(await save(pupilId, "ended"))) await pause(5);
    await pause(60);
  }
  return exemptions;
}

function answerOf({
  status,
  decision,
}: {
  status: number;
  decision?: boolean | undefined;
}): Check["answer"] {
  return status !== 200 ? "no_answer" : decision === true ? "allowed" : "denied";
}

/** One member of staff who asks about one pupil after another, or, with `inBatches`, about all of them at once. */
async function playChecker(
  { school, seed, tick }: Scene,
  name: string,
  until: () => boolean,
  inBatches: boolean,
): Promise<Check[]> {
  const chance = chancesOf(seed, name);
  const pupilIds = school.families.flatMap((family) => family.pupilIds);
  const checks: Check[] = [];
  while (!until()) {
    const asked = inBatches ? pupilIds : [pupilIds[Math.floor(chance() * pupilIds.length)]!];
    const startedAt = tick();
    const answers = inBatches
      ? (await school.checkMany(asked)).answers
      : [answerOf(await school.check(asked[0]!))];
    const endedAt = tick();
    for (const [place, pupilId] of asked.entries())
      checks.push({ pupilId, answer: answers[place] ?? "no_answer", startedAt, endedAt });
    await pause(betweenChecksMs);
  }
  return checks;
}

/** One call to send a message to these pupils: what it was answered about each. */
async function callToSend(
  { school, tick }: Scene,
  message: string,
  pupilIds: readonly PupilId[],
): Promise<SendCall[]> {
  const startedAt = tick();
  const { status, items } = await school.tool.send(pupilIds, message);
  const endedAt = tick();
  return pupilIds.map((pupilId, place) => {
    const { decision, context } = items[place] ?? { context: { code: "unavailable" } };
    const isAnswered = status === 200 && context.code !== "unavailable";
    const answer = isAnswered ? answerOf({ status, decision }) : "no_answer";
    return { pupilId, message, answer, startedAt, endedAt };
  });
}

/** One staff tool that sends: messages to one or two pupils, each asked about again and again, because the tool was not sure. */
async function playSender(scene: Scene, name: string, until: () => boolean): Promise<SendCall[]> {
  const { school, seed } = scene;
  const chance = chancesOf(seed, name);
  const all = school.families.flatMap((family) => family.pupilIds);
  const calls: SendCall[] = [];
  const messages: { readonly message: string; readonly pupilIds: readonly PupilId[] }[] = [];
  while (!until()) {
    const first = Math.floor(chance() * all.length);
    const pupilIds = [all[first]!, all[(first + 1) % all.length]!].slice(0, chance() < 0.5 ? 1 : 2);
    const old = messages[Math.floor(chance() * messages.length)];
    const asked =
      old !== undefined && chance() < asksAgain
        ? old
        : { message: `${seed}-${name}-${messages.length}`, pupilIds };
    if (asked !== old) messages.push(asked);
    calls.push(...(await callToSend(scene, asked.message, asked.pupilIds)));
    await pause(betweenChecksMs);
  }
  return calls;
}

/** In peace, about a family of whom nothing was said yet: a message, a no, and at once the same message and another one. */
async function playCalm(scene: Scene): Promise<Pick<History, "answers" | "sends">> {
  const { school, seed, tick } = scene;
  const { parents, pupilIds } = school.calm;
  const before = await callToSend(scene, `${seed}-calm-1`, pupilIds);
  const pages = openPages(school.store);
  const page = takeDown(pages, parents[0], pupilIds, "phone");
  const startedAt = tick();
  const acknowledged = await page.save();
  const [parentId, receivedAt, endedAt] = [parents[0].id, pages.now(), tick()];
  const no = {
    kind: "no",
    parentId,
    pupilIds,
    receivedAt,
    acknowledged,
    startedAt,
    endedAt,
  } as const;
  const again = await callToSend(scene, `${seed}-calm-1`, pupilIds);
  const another = await callToSend(scene, `${seed}-calm-2`, pupilIds);
  return { answers: [no], sends: [...before, ...again, ...another] };
}

/** Everybody at once on a bad day of DynamoDB, bounded in count and in time; then every pupil once more, in peace. */
export async function playHistory(school: TrustSchool, seed: number): Promise<History> {
  const beganMs = performance.now();
  let ticks = 0;
  const tick = (): number => (ticks += 1);
  const isOver = (): boolean => performance.now() - beganMs > longestMs;
  const scene: Scene = { school, seed, tick, isOver };
  let done = false;
  const until = (): boolean => done;
  school.proxy.beHostile(badDay);
  const reading = Promise.all(
    Array.from({ length: checkersAtOnce }, (_, number) =>
      playChecker(scene, `${number}`, until, number < batchersAtOnce),
    ),
  );
  const sending = Promise.all(
    Array.from({ length: sendersAtOnce }, (_, number) =>
      playSender(scene, `tool-${number}`, until),
    ),
  );
  const exempting = playLead(scene, until);
  const answers = await Promise.all(
    school.families.flatMap((family) =>
      family.parents.map((parent) => playParent(scene, family, parent)),
    ),
  );
  done = true;
  const [checks, sends, exemptions] = [await reading, await sending, await exempting];
  school.proxy.beHostile({});
  const last: Check[] = [];
  for (const pupilId of school.families.flatMap((family) => family.pupilIds)) {
    const startedAt = tick();
    const { decision } = await school.check(pupilId);
    last.push({ pupilId, answer: decision ? "allowed" : "denied", startedAt, endedAt: tick() });
  }
  const calm = await playCalm(scene);
  return {
    answers: [...answers.flat(), ...calm.answers],
    exemptions,
    checks: [...checks.flat(), ...last],
    sends: [...sends.flat(), ...calm.sends],
  };
}
