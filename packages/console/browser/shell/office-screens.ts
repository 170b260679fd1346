import { lazy } from "solid-js";
import type { Screen } from "./screen.ts";

const roles = ["office"] as const;

/**
 * The office's, in the order in which they stand in the bar: Home, Set up, Import, Explanation, Send, Told / not told, A parent rings,
 * Pupils, Check a list, Letters, Exports, Tools and keys, Ways to message.
 */
export const officeScreens: readonly Screen[] = [
  {
    path: "/office",
    roles,
    name: "Home",
    what: "What needs a person: who has not been told, emails that came back.",
    show: lazy(async () => ({ default: (await import("../home/home-screen.tsx")).HomeScreen })),
  },
  {
    path: "/import",
    roles,
    needsImports: true,
    name: "Import",
    what: "Bring in pupils and their parents, and look at what changes first.",
    show: lazy(async () => ({
      default: (await import("../imports/import-screen.tsx")).ImportScreen,
    })),
  },
  {
    path: "/import/:importId",
    roles,
    needsImports: true,
    show: lazy(async () => ({
      default: (await import("../imports/one-import-screen.tsx")).OneImportScreen,
    })),
  },
  {
    path: "/send",
    roles,
    name: "Send",
    what: "Send the explanation, or the reminder, and see how far it has come.",
    show: lazy(async () => ({ default: (await import("../sending/send-screen.tsx")).SendScreen })),
  },
  {
    path: "/set-up",
    roles,
    name: "Set up",
    what: "The school, its ways of contact, the noes it held before, what is missing.",
    show: lazy(async () => ({
      default: (await import("../set-up/set-up-screen.tsx")).SetUpScreen,
    })),
  },
  {
    path: "/told",
    roles,
    name: "Who has been told",
    what: "How far every pupil's parents have come, and the next step for each.",
    show: lazy(async () => ({ default: (await import("../told/told-screen.tsx")).ToldScreen })),
  },
  {
    path: "/family/:pupilId?",
    roles,
    name: "A parent rings",
    what: "Find the pupil: a quick no, an answer on paper, what was said and sent.",
    show: lazy(async () => ({
      default: (await import("../family/family-screen.tsx")).FamilyScreen,
    })),
  },
  {
    path: "/to-match",
    roles: ["office", "safeguarding_lead", "head"],
    name: "Answers to match",
    what: "Noes of people who are not on record, and what else somebody must look at.",
    show: lazy(async () => ({
      default: (await import("../matching/match-screen.tsx")).MatchScreen,
    })),
  },
  {
    path: "/slips",
    roles,
    name: "Enter slips",
    what: "Slips that came back: type or scan the code, what it says, and the next one.",
    show: lazy(async () => ({ default: (await import("../slips/slips-screen.tsx")).SlipsScreen })),
  },
  {
    path: "/tools",
    roles,
    name: "Tools and keys",
    what: "Staff tools: how far each has come, new keys, and an end to one.",
    show: lazy(async () => ({ default: (await import("../tools/tools-screen.tsx")).ToolsScreen })),
  },
];
