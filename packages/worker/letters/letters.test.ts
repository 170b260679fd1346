import { elmCourtSettings, isLetterCode, letterCodeBytes, makeLetterCode } from "@elm-court/domain";
import { planSending } from "@elm-court/store";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { accepts, createTestSchool } from "../messages/testing/create-test-school.ts";
import { listTexts } from "./list-texts.ts";
import { printLetters } from "./print-letters.ts";

const address = { lines: ["1 Elm Road"], town: "Elmton", postcode: "ZZ99 1ZZ" };

async function paperSchool() {
  const school = createTestSchool(accepts);
  await school.addParent("letter", { email: undefined, emailStanding: "none", address });
  await school.addParent("polish", { wantsPaper: true, address, language: "pl" });
  await school.addParent("nowhere", { email: undefined, emailStanding: "none" });
  let drawn = 0;
  const deps = {
    ...school.deps,
    store: school.store,
    settings: { ...elmCourtSettings },
    randomLetterCode: () => {
      drawn += 1;
      return makeLetterCode(new Uint8Array(letterCodeBytes).fill(drawn));
    },
  };
  const asked = { kind: "explanation", audience: {}, askedBy: "person" } as const;
  return { school, deps, planned: await planSending(school.store, asked, school.deps.now()) };
}

test("letters are printed once each, to whoever has an address, with a code that leads to them", async () => {
  const { school, deps, planned } = await paperSchool();
  const { html, printed, before } = await printLetters(deps, planned, false);
  expect({ printed, before }).toEqual({ printed: 2, before: 0 });
  expect(html).toContain("Parent letter");
  expect(html).toContain('<article lang="pl"');
  expect(html).not.toMatch(/canary/i);
  const codes = [...html.matchAll(/<p class="code" dir="ltr">([^<]+)</g)].map(([, code = ""]) =>
    code.replaceAll("-", ""),
  );
  const [code] = codes;
  expect(new Set(codes).size).toBe(2);
  if (!isLetterCode(code)) throw new Error("no code");
  expect(await school.store.findLetterCode(code)).toMatchObject({ works: true });
  expect(await printLetters(deps, planned, false)).toMatchObject({ printed: 0, before: 2 });
  expect(await printLetters(deps, planned, true)).toMatchObject({ printed: 2, before: 0 });
});

test("a printed letter keeps no email from its parent", async () => {
  const { school, deps, planned } = await paperSchool();
  await printLetters(deps, planned, false);
  await school.addParent("letter", { email: "letter@home.example", emailStanding: "usable" });
  const asked = { kind: "explanation", audience: {}, askedBy: "person" } as const;
  const again = await planSending(school.store, asked, school.deps.now());
  expect(again.map(({ plan }) => plan.outcome)).toContain("to_send");
});

test("the texting list has mobiles only, each with a link of its own, no child's name and no formula (P12)", async () => {
  const school = createTestSchool(accepts);
  await school.addParent("mobile", { phone: "+44 7700 900123", name: '=HYPERLINK("x")' });
  await school.addParent("house", { phone: "01632 960001" });
  const asked = { kind: "explanation", audience: {}, askedBy: "person" } as const;
  const planned = await planSending(school.store, asked, school.deps.now());
  const { csv, texts, noMobile } = await listTexts(
    { ...school.deps, store: school.store },
    planned,
  );
  expect({ texts, noMobile }).toEqual({ texts: 1, noMobile: 1 });
  expect(csv).toContain("07700900123");
  expect(csv).not.toMatch(/canary/i);
  expect(csv).not.toMatch(/(^|[,"])=/m);
  const [, token = ""] = /\/p\/([\w-]+)/.exec(csv) ?? [];
  const hash = createHash("sha256").update(token).digest("hex");
  expect(await school.store.findLink(hash)).toMatchObject({ opens: "answer" });
});
