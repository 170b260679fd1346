import {
  type Account,
  accountStandings,
  applyEvent,
  channelOf,
  type ContactState,
  elmCourtSettings,
  type Exemption,
  exemptionKinds,
  genuineReasons,
  instantOf,
  isExemptionId,
  type ObjectedWays,
  policyWays,
  type Respondent,
  type Roll,
  type Staff,
  vulnerableMarks,
} from "@elm-court/domain";
import * as fc from "fast-check";
import { at, on, par } from "../store/fixtures.ts";
import { account, adultBirth, groupOf, mrB, msA, pupilWith, type Situation } from "./situation.ts";

const drama = groupOf("grp_drama");
const channels = policyWays.map(channelOf);
const someWays = fc.subarray([...channels]);
const minute = 60_000;
const firstMinute = Date.parse("2026-11-20T00:00:00Z") / minute;
const lastMinute = Date.parse("2026-11-27T00:00:00Z") / minute;

/** Any minute of a week in November 2026, weekend and nights included. */
const anyMoment = fc
  .integer({ min: firstMinute, max: lastMinute })
  .map((minutes) => instantOf(minutes * minute));

export const anyObjectedWays: fc.Arbitrary<ObjectedWays> = fc.oneof(
  fc.constant("all" as const),
  someWays.map((allExcept) => ({ allExcept })),
  someWays.map((only) => ({ only })),
);

const respondents: readonly Respondent[] = [
  { kind: "parent", parentId: par("par_1") },
  { kind: "parent", parentId: par("par_2") },
  { kind: "pupil" },
  { kind: "someone_else", name: "Ines", relationship: "aunt", viaParentId: par("par_1") },
];

const anyRoll: fc.Arbitrary<Roll> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Roll>({ status: "on_roll" }) },
  fc.constant<Roll>({ status: "left", leftOn: on("2026-07-20"), bornOn: on("2013-02-01") }),
  fc.constant<Roll>({ status: "left", leftOn: on("2026-07-20") }),
  fc.constant<Roll>({ status: "left", leftOn: on("2024-07-20"), bornOn: adultBirth }),
);

/** A pupil whom up to four people object to contact with, in ways of their own; told or not. */
export const anyPupil: fc.Arbitrary<ContactState> = fc
  .tuple(fc.array(anyObjectedWays, { maxLength: respondents.length }), anyRoll, fc.boolean())
  .map(([ways, roll, told]) => {
    const pupil = pupilWith(
      ways.map((one, place) => ({ ways: one, respondent: respondents[place]! })),
      roll,
    );
    return told
      ? applyEvent(pupil, {
          type: "parent_told",
          told: { parentId: par("par_1"), how: "read", at: at("2026-11-02T09:00:00.000Z") },
        })
      : pupil;
  });

const exemptionId = (text: string) => {
  if (!isExemptionId(text)) throw new Error(text);
  return text;
};

/** An exemption that may or may not name this staff, way, time and night. */
const anyExemption: fc.Arbitrary<Exemption> = fc
  .record({
    id: fc.nat(99).map((n) => exemptionId(`exm_${n}`)),
    kind: fc.constantFrom(...exemptionKinds),
    staffIds: fc.subarray([msA.id, mrB.id], { minLength: 1 }),
    ways: fc.oneof(fc.constant("all" as const), someWays),
    from: anyMoment,
    until: anyMoment,
    noAlternativeNight: fc.option(
      fc.integer({ min: 20, max: 26 }).map((day) => on(`2026-11-${day}`)),
      { nil: undefined },
    ),
    always: fc.boolean(),
  })
  .map(({ from, until, always, ...rest }) => ({
    pupilId: pupilWith([]).pupilId,
    startsAt: always ? at("2026-11-01T08:00:00.000Z") : from,
    endsAt: always ? at("2026-12-01T08:00:00.000Z") : until,
    ...rest,
  }));

const anyAccount: fc.Arbitrary<Account | undefined> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .record({
        channel: fc.constantFrom(...policyWays),
        standing: fc.oneof(
          { weight: 3, arbitrary: fc.constant("agreed" as const) },
          fc.constantFrom(...accountStandings),
        ),
        owner: fc.oneof(
          { weight: 3, arbitrary: fc.constant<Account["owner"]>({ kind: "school" }) },
          fc.constantFrom<Account["owner"]>(
            { kind: "person", staffId: msA.id },
            { kind: "person", staffId: mrB.id },
            { kind: "group", groupId: drama },
          ),
        ),
      })
      .map(({ channel, ...more }) => account(channel, more)),
  },
  fc.constant(undefined),
);

const anyStaff: fc.Arbitrary<Staff | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(msA) },
  fc.constant({ ...msA, groups: [drama] }),
  fc.constant({ ...msA, kind: "service" as const }),
  fc.constant(mrB),
  fc.constant({ ...msA, active: false }),
  fc.constant(undefined),
);

const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

/** A whole situation: who asks, about whom, when, how, and all that `safeguarding` might hold. Asked live. */
export const anySituation: fc.Arbitrary<Situation & { now: NonNullable<Situation["now"]> }> = fc
  .record({
    now: anyMoment,
    pupil: fc.oneof({ weight: 20, arbitrary: anyPupil }, fc.constant(undefined)),
    staff: anyStaff,
    account: anyAccount,
    exemptions: fc.array(anyExemption, { maxLength: 4 }),
    mark: fc.constantFrom(...vulnerableMarks),
    schoolReady: mostly(true, false),
    nightWays: mostly<"all" | typeof channels>("all", [], [channelOf("text")]),
    reason: mostly<string | undefined>(
      "arrangements",
      ...genuineReasons,
      "private",
      "social",
      undefined,
    ),
    replyingTo: mostly<string | undefined>(undefined, "a message of today"),
    recipient: mostly<"pupil" | "parent">("pupil", "parent"),
    channel: mostly<string | undefined>(undefined, "email", "pigeon"),
  })
  .map(({ nightWays, reason, replyingTo, recipient, channel, ...rest }) => ({
    ...rest,
    settings: { ...elmCourtSettings, nightWays },
    ask: { reason, replyingTo, recipient, ...(channel === undefined ? {} : { channel }) },
  }));
