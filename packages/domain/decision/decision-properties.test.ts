import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyObjectedWays, anyPupil, anySituation } from "../../../tests/decisions/any-situation.ts";
import { decide, factsOf, pupilWith, requestOf } from "../../../tests/decisions/situation.ts";
import { channelOf } from "../contact/channel.ts";
import { ageOn, londonDateOf } from "../time/london.ts";
import { isNight } from "../time/night.ts";
import { exemptionKinds, vulnerableMarks } from "../exemption/exemption.ts";
import { coversWay } from "../objection/objected-ways.ts";
import { decideBatch } from "./decide-batch.ts";
import { type Decision, outcomes } from "./decision.ts";
import { permitEndsAt } from "./permit-ends-at.ts";

const runs = { numRuns: 2000 };
const bytes = (decision: Decision): string => JSON.stringify(decision);
/** What a caller may see of it. */
const shown = (decision: Decision): string => JSON.stringify({ ...decision, restedOn: undefined });

describe("the situations tried here", () => {
  it("reach every outcome, and allows that rest on an exemption by day and by night", () => {
    const seen = new Set<string>();
    for (const given of fc.sample(anySituation, 5000)) {
      const { outcome, restedOn } = decide(given);
      const isLifted = outcome === "allow" && restedOn?.some((one) => one !== "vulnerable_mark");
      const lifted = isLifted ? ` by exemption, ${isNight(given.now) ? "night" : "day"}` : "";
      seen.add(`${outcome}${lifted}`);
    }
    expect([...seen].toSorted()).toEqual([
      "allow",
      "allow by exemption, day",
      "allow by exemption, night",
      "defer",
      "deny",
      "refer",
    ]);
  });
});

describe("what nobody may learn from an answer (promise P3)", () => {
  it("a live deny is the same to the byte with and without any exemptions", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        const [decision, plain] = [decide(given), decide({ ...given, exemptions: [] })];
        expect(decision.outcome === "deny" ? bytes(decision) : "").toBe(
          decision.outcome === "deny" ? bytes(plain) : "",
        );
      }),
      runs,
    );
  });

  it("a daytime answer is the same to the byte for at risk as for extenuating circumstances", () => {
    const byDay = anySituation.filter(({ now }) => !isNight(now));
    fc.assert(
      fc.property(byDay, (given) => {
        const [atRisk, extenuating] = exemptionKinds.map((kind) =>
          decide({
            ...given,
            exemptions: given.exemptions?.map((one) => ({ ...one, kind })) ?? [],
          }),
        );
        expect(shown(atRisk!)).toBe(shown(extenuating!));
      }),
      runs,
    );
  });

  it("a daytime answer is the same to the byte whether or not tonight has another means", () => {
    const byDay = anySituation.filter(({ now }) => !isNight(now));
    fc.assert(
      fc.property(byDay, (given) => {
        const exemptions =
          given.exemptions?.map((one) => ({ ...one, noAlternativeNight: undefined })) ?? [];
        expect(shown(decide(given))).toBe(shown(decide({ ...given, exemptions })));
      }),
      runs,
    );
  });

  it.each(["batch", "hypothetical"] as const)(
    "a %s answer is the same to the byte whatever the exemptions",
    (asking) => {
      fc.assert(
        fc.property(anySituation, (given) => {
          const asked = { ...given, ask: { ...given.ask, asking } };
          expect(bytes(decide(asked))).toBe(bytes(decide({ ...asked, exemptions: [] })));
        }),
        runs,
      );
    },
  );

  it("a batch answers each item as if it were asked alone, without exemptions, even of live requests", () => {
    fc.assert(
      fc.property(fc.array(anySituation, { maxLength: 5 }), ([first, ...others]) => {
        const now = first?.now;
        const all = first === undefined ? [] : [first, ...others];
        const items = all.map((given) => ({ facts: factsOf(given), request: requestOf(given) }));
        const alone = all.map((given) =>
          bytes(decide({ ...given, ...(now && { now }), exemptions: [] })),
        );
        expect(now === undefined ? [] : decideBatch(items, now).map(bytes)).toEqual(alone);
      }),
    );
  });

  it("an answer never says whose objection it is, nor of which kind an exemption", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        expect(shown(decide(given))).not.toMatch(
          /par_\d|obj_|exm_|aunt|Ines|at_risk|extenuating|a worry/,
        );
      }),
      runs,
    );
  });
});

describe("an objection always tells", () => {
  it("adding one never turns a refusal into an allow, nor makes any answer milder", () => {
    const more = fc.tuple(anySituation, anyPupil, anyObjectedWays);
    fc.assert(
      fc.property(more, ([given, pupil, ways]) => {
        const added = pupilWith([{ ways, respondent: { kind: "pupil" } }]).objections;
        const before = decide({ ...given, pupil });
        const after = decide({
          ...given,
          pupil: { ...pupil, objections: [...pupil.objections, ...added] },
        });
        const severity = ({ outcome }: Decision): number => outcomes.indexOf(outcome);
        expect(severity(after)).toBeGreaterThanOrEqual(severity(before));
      }),
      runs,
    );
  });

  it("an allow for a governed pupil against one rests on an exemption that names staff, way and now", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        const { pupil, now } = given;
        const { channel, recipient } = requestOf(given);
        const { status, bornOn } = pupil?.roll ?? { status: "on_roll" };
        const isAdult =
          status === "left" && bornOn !== undefined && ageOn(bornOn, londonDateOf(now)) >= 18;
        const isGoverned = recipient === "pupil" && (!isAdult || given.mark === "vulnerable");
        const objected = pupil?.objections.some(({ ways }) => coversWay(ways, channelOf(channel)));
        const naming = (given.exemptions ?? []).filter(
          (one) =>
            given.staff?.id !== undefined &&
            one.staffIds.includes(given.staff.id) &&
            (one.ways === "all" || one.ways.some((way) => way === channel)) &&
            one.startsAt <= now &&
            now < one.endsAt,
        );
        const decision = decide(given);
        const needsOne = decision.outcome === "allow" && isGoverned && objected === true;
        const restsOn = naming.map(({ id }) => id).find((id) => decision.restedOn?.includes(id));
        expect(needsOne ? restsOn !== undefined : true).toBe(true);
      }),
      runs,
    );
  });
});

describe("what an answer rests on", () => {
  it("is the exemptions and the mark without which it would be another", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        const { restedOn = [], ...decision } = decide(given);
        const without = (more: Partial<typeof given>): string => {
          const { restedOn: _, ...plain } = decide({ ...given, ...more });
          return JSON.stringify(plain);
        };
        const said = JSON.stringify(decision);
        const hangsOnExemptions = said !== without({ exemptions: [] });
        const hangsOnMark = vulnerableMarks.some((mark) => said !== without({ mark }));
        expect(restedOn.some((one) => one !== "vulnerable_mark") || !hangsOnExemptions).toBe(true);
        expect(restedOn.includes("vulnerable_mark") || !hangsOnMark).toBe(true);
      }),
      runs,
    );
  });
});

describe("every answer", () => {
  it("has reasons, worst first, the first of which is its outcome and code", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        const { outcome, code, reasons } = decide(given);
        const severities = reasons.map(({ effect }) => outcomes.indexOf(effect));
        expect(severities).toEqual(severities.toSorted((a, b) => b - a));
        expect(reasons[0]).toMatchObject({
          effect: outcome,
          code: outcome === "allow" ? reasons[0]?.code : code,
        });
      }),
      runs,
    );
  });

  it("says until when the night lasts exactly when the night applied, and by when to deliver exactly when allowed", () => {
    fc.assert(
      fc.property(anySituation, (given) => {
        const decision = decide(given);
        const nightApplied = decision.reasons.some(({ clause }) => clause === "6.2");
        expect(decision.until !== undefined).toBe(nightApplied);
        expect(decision.deliverBefore !== undefined).toBe(decision.outcome === "allow");
        expect(permitEndsAt(decision, given.now) !== undefined).toBe(decision.outcome === "allow");
        expect((decision.deliverBefore ?? "9") > given.now).toBe(true);
      }),
      runs,
    );
  });
});
