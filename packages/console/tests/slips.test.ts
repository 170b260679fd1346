import type { NewLinkView, OpenHereView, SlipView, TakenView } from "@elm-court/contract";
import { isLetterCode, parseLetterCode } from "@elm-court/domain";
import { beforeEach, describe, expect, it } from "vitest";
import {
  ids,
  openConsole,
  type OpenConsole,
  portal,
  staffOf,
} from "../../../tests/console/console-world.ts";
import { added, aParent, aPupil, noon, par, pup, tie } from "../../../tests/store/fixtures.ts";
import { hashToken } from "../sign-in/hash.ts";

let world: OpenConsole;
const [zoe, kit] = [pup("pup_zoe"), pup("pup_kit")];
const parent = par("par_marlow");

async function addFamily(
  more: Parameters<typeof aParent>[1] = {},
  ordersNote = "none" as "none" | "needs_decision",
) {
  for (const [id, firstName] of [
    [zoe, "Zoe"],
    [kit, "Kit"],
  ] as const)
    await world.store.recordRosterRow(
      {
        pupil: aPupil(id, { firstName, lastName: "Marlow" }),
        parents: [aParent(parent, { name: "Robin Marlow", ...more })],
        relationships: [{ ...tie(id, parent), ordersNote }],
        change: added(id),
      },
      noon,
      `row-${id}`,
    );
}
const noEmail = { email: undefined, emailStanding: "none" } as const;

beforeEach(async () => {
  world = await openConsole();
});

const post = (path: string, body: object = {}, headers = {}) =>
  world.send(`/console/api/${path}`, { as: "office", body, headers });
const find = async (code: string) =>
  (await (await post("slips/find", { code })).json()) as SlipView;
const problems = async (answered: Response) =>
  ((await answered.json()) as { problems: string[] }).problems;
const noes = async (id = zoe) => (await world.store.loadStates([id]))[0]?.objections ?? [];

async function newCode(): Promise<string> {
  const made = (await (await post(`parents/${parent}/links/replace`)).json()) as NewLinkView;
  if (made.emailed) throw new Error("emailed");
  return made.code;
}

describe("stop this link and send a new one", () => {
  it("kills the old one, and leaves word to email another to who can be emailed", async () => {
    await addFamily();
    const old = {
      tokenHash: hashToken("x".repeat(43)),
      parentId: parent,
      opens: "answer",
    } as const;
    await world.store.addLink(old);
    const errands: string[] = [];
    const store = { ...world.store };
    world.store.addErrand = (errand) => {
      errands.push(`${errand.kind} ${"parentId" in errand ? errand.parentId : ""}`);
      return store.addErrand(errand);
    };
    expect(await (await post(`parents/${parent}/links/replace`)).json()).toEqual({ emailed: true });
    expect(await world.store.findLink(old.tokenHash)).toBeUndefined();
    expect(errands).toEqual([`send_link ${parent}`]);
  });

  it("gives a code to read out for who cannot be emailed, and keeps it nowhere", async () => {
    await addFamily(noEmail);
    const code = await newCode();
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(isLetterCode(parseLetterCode(code))).toBe(true);
    expect(JSON.stringify(world.log)).not.toContain(code);
  });

  it.each(["replace", "open"])(
    "makes none against a court order that waits (%s), and the old one is dead",
    async (what) => {
      await addFamily({}, "needs_decision");
      const old = {
        tokenHash: hashToken("x".repeat(43)),
        parentId: parent,
        opens: "answer",
      } as const;
      await world.store.addLink(old);
      const answered = await post(`parents/${parent}/links/${what}`);
      expect(await problems(answered)).toEqual(["orders_need_decision"]);
      expect(await world.store.findLink(old.tokenHash)).toEqual(
        what === "replace" ? undefined : old,
      );
    },
  );
});

describe("open on this device", () => {
  it("is a link to the parents' pages that says when it ends: in ten minutes", async () => {
    await addFamily();
    const here = (await (await post(`parents/${parent}/links/open`)).json()) as OpenHereView;
    expect(here.url.startsWith(`${portal}/p/`)).toBe(true);
    const kept = await world.store.findLink(hashToken(here.url.slice(`${portal}/p/`.length)));
    expect(kept).toMatchObject({
      parentId: parent,
      opens: "answer",
      endsAt: "2026-11-24T22:40:00.000Z",
    });
    expect(here.endsAt).toBe("2026-11-24T22:40:00.000Z");
  });
});

describe("a slip", () => {
  beforeEach(() => addFamily(noEmail));

  it("is found by its code however it is typed, and by nothing else", async () => {
    const code = await newCode();
    expect(await find(code)).toMatchObject({
      parent: { name: "Robin Marlow" },
      children: [{ name: "Kit Marlow" }, { name: "Zoe Marlow" }],
      works: true,
    });
    const sloppy = code
      .toLowerCase()
      .replaceAll("-", " ")
      .replaceAll("0", "o")
      .replaceAll("1", "l");
    expect((await find(sloppy)).parent.id).toBe(parent);
    const other = code.startsWith("7") ? "8" : "7";
    expect(await problems(await post("slips/find", { code: `${other}${code.slice(1)}` }))).toEqual([
      "code_mistyped",
    ]);
    expect(await problems(await post("slips/find", { code: "" }))).toEqual(["code_mistyped"]);
    expect(await problems(await post("slips/find", { code: "000000000000" }))).toEqual([
      "code_unknown",
    ]);
  });

  it("is saved child by child, once however often it is sent, and a stopped link's slip counts too", async () => {
    const code = await newCode();
    await world.store.stopLinks(parent, noon);
    expect((await find(code)).works).toBe(false);
    const body = {
      code,
      signedOn: "2026-11-23",
      answers: [
        { pupilId: zoe, objectsTo: "all" },
        { pupilId: kit, objectsTo: { allExcept: ["email"] } },
      ],
    };
    const headers = { "idempotency-key": "slip-number-1" };
    const first = (await (await post("slips", body, headers)).json()) as TakenView;
    expect(first.answers.map(({ effect }) => effect)).toEqual(["objection_made", "objection_made"]);
    expect(await (await post("slips", body, headers)).json()).toEqual(first);
    expect(await noes(kit)).toMatchObject([
      { ways: { allExcept: ["email"] }, saidOn: "2026-11-23" },
    ]);
    expect((await world.store.listEvents(zoe)).length).toBe(2);
    expect((await world.store.listEvents(zoe))[1]?.event).toMatchObject({
      answer: { route: "paper", signedOn: "2026-11-23", recordedBy: staffOf("office") },
    });
  });

  it("that somebody else signed is theirs, under review", async () => {
    const code = await newCode();
    const signer = { name: "Ines Khan", relationship: "aunt" };
    await post("slips", { code, signer, answers: [{ pupilId: zoe, objectsTo: "all" }] });
    expect(await noes()).toMatchObject([
      { status: "under_review", respondent: { name: "Ines Khan", viaParentId: parent } },
    ]);
  });

  it("says nothing of anybody else's child", async () => {
    const code = await newCode();
    const foreign = { code, answers: [{ pupilId: ids.amira, objectsTo: "all" }] };
    expect((await post("slips", foreign)).status).toBe(404);
    const twice = { pupilId: zoe, objectsTo: "all" };
    expect((await post("slips", { code, answers: [twice, twice] })).status).toBe(404);
    expect(await noes()).toEqual([]);
  });

  it.each([
    [{ signedOn: "2026-11-25" }, "signed_in_future"],
    [{ signer: { name: "", relationship: "aunt" } }, "name_missing"],
    [{ answers: [{ pupilId: zoe, objectsTo: { allExcept: [] } }] }, "way_missing"],
    [{ code: "ABCD" }, "code_mistyped"],
  ])("that does not fit (%j) says what, and saves nothing", async (change, problem) => {
    const body = {
      code: await newCode(),
      answers: [{ pupilId: zoe, objectsTo: "all" }],
      ...change,
    };
    expect(await problems(await post("slips", body))).toEqual([problem]);
    expect(await noes()).toEqual([]);
  });

  it("about one's own child is refused, even to see", async () => {
    const code = await newCode();
    const [office] = await world.store.loadStaff([staffOf("office")]);
    await world.store.saveStaff({ ...office!, ownChildren: [kit] });
    expect(await (await post("slips/find", { code })).json()).toEqual({ code: "own_child" });
    const body = { code, answers: [{ pupilId: zoe, objectsTo: "all" }] };
    expect(await (await post("slips", body)).json()).toEqual({ code: "own_child" });
    expect(await noes()).toEqual([]);
  });
});
