import { expect, test } from "vitest";
import { at, noon, par, pup, said } from "../../../tests/store/fixtures.ts";
import { applyEvent, emptyState } from "../objection/apply-event.ts";
import { elmCourtSettings } from "../policy/elm-court.ts";
import { wordsToSay } from "./words-to-say.ts";

const mother = par("par_mother");
const state = applyEvent(emptyState(pup("pup_1")), said(emptyState(pup("pup_1")), mother, "all"));
const friday = at("2026-11-27T15:00:00.000Z");

test("the office says since when the parent's own no is on record, and who rings them by when", () => {
  expect(wordsToSay(state, mother, elmCourtSettings, friday)).toBe(
    "I am sorry. Your no is on our record from 24 November 2026. I cannot see messages. Ms Rowan Hale will ring you by the end of 30 November 2026.",
  );
});

test("somebody else's no is not spoken of", () => {
  const words = wordsToSay(state, par("par_father"), elmCourtSettings, noon);
  expect(words).toContain("I have no no of yours on our record.");
  expect(words).not.toContain("24 November 2026.");
});
