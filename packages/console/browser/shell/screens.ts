import type { MeView } from "@elm-court/contract";
import type { StaffRole } from "@elm-court/domain";

/** A screen, and whose it is. The server's own list of routes decides; this one says what to show. */
export type Screen = {
  readonly part: "urgent" | "give" | "review" | "pupil" | "accounts" | "home";
  readonly path: string;
  readonly roles: readonly StaffRole[];
  /** Its words in the bar and on the first screen. */
  readonly name: string;
  readonly what: string;
};

const seniors: readonly StaffRole[] = ["safeguarding_lead", "head"];

export const screens: readonly Screen[] = [
  {
    part: "urgent",
    path: "/urgent",
    roles: seniors,
    name: "Urgent",
    what: "A child is at risk: contact them now, and record it here.",
  },
  {
    part: "review",
    path: "/review",
    roles: seniors,
    name: "To review",
    what: "Exemptions that somebody else gave, and that nobody has reviewed yet.",
  },
  {
    part: "give",
    path: "/exemption",
    roles: seniors,
    name: "New exemption",
    what: "Let named staff contact a pupil, despite an objection, for a time.",
  },
  {
    part: "pupil",
    path: "/pupil/:pupilId?",
    roles: seniors,
    name: "Pupil",
    what: "A pupil's exemptions, objections, mark, and who looked.",
  },
  {
    part: "accounts",
    path: "/accounts",
    roles: ["line_manager"],
    name: "Accounts",
    what: "Numbers and addresses that staff contact pupils with, to agree.",
  },
  {
    part: "home",
    path: "/office",
    roles: ["office"],
    name: "Home",
    what: "What needs a person: who has not been told, emails that came back.",
  },
];

/** True when one of this person's roles has the screen. */
export function mayOpen(screen: Screen, me: MeView): boolean {
  return screen.roles.some((role) => me.roles.includes(role));
}

/** Where a link to the screen leads. */
export function linkTo(screen: Screen): string {
  return screen.path.replace("/:pupilId?", "");
}
