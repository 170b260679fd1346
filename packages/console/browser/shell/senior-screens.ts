import { lazy } from "solid-js";
import type { Screen } from "./screen.ts";

const roles = ["safeguarding_lead", "head"] as const;

/** The safeguarding lead's and the head's, in the order in which they stand in the bar. */
export const seniorScreens: readonly Screen[] = [
  {
    path: "/urgent",
    roles,
    name: "Urgent",
    what: "A child is at risk: contact them now, and record it here.",
    show: lazy(async () => ({
      default: (await import("../urgent/urgent-screen.tsx")).UrgentScreen,
    })),
  },
  {
    path: "/review",
    roles,
    name: "To review",
    what: "Exemptions that somebody else gave, and that nobody has reviewed yet.",
    show: lazy(async () => ({
      default: (await import("../review/review-screen.tsx")).ReviewScreen,
    })),
  },
  {
    path: "/exemption",
    roles,
    name: "New exemption",
    what: "Let named staff contact a pupil, despite an objection, for a time.",
    show: lazy(async () => ({
      default: (await import("../exemption/give-screen.tsx")).GiveScreen,
    })),
  },
  {
    path: "/reports",
    roles,
    name: "Reports from parents",
    what: "What parents reported of contacts. Nobody else sees it.",
    show: lazy(async () => ({
      default: (await import("../reports/reports-screen.tsx")).ReportsScreen,
    })),
  },
  {
    path: "/pupil/:pupilId?",
    roles,
    name: "Pupil",
    what: "A pupil's exemptions, objections, mark, and who looked.",
    show: lazy(async () => ({ default: (await import("../pupil/pupil-screen.tsx")).PupilScreen })),
  },
];
