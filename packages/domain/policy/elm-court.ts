import { channelOf } from "../contact/channel.ts";
import type { SchoolSettings } from "./settings.ts";

/**
 * The settings of the sample school. Fictional numbers only: 07700 900xxx and 01632 960xxx are kept free for that by Ofcom.
 */
export const elmCourtSettings: SchoolSettings = {
  schoolName: "Elm Court School",
  officePhone: "01632 960 001",
  officeEmail: "office@elmcourt.example",
  ways: [
    { channel: channelOf("email"), likeness: "email", used: true, name: "Email" },
    { channel: channelOf("text"), likeness: "text", used: true, name: "Text message" },
    {
      channel: channelOf("instant_message"),
      likeness: "instant_message",
      used: true,
      name: "Teams chat",
    },
    {
      channel: channelOf("social_network"),
      likeness: "social_network",
      used: true,
      name: "Social media",
    },
  ],
  notAbout: ["messages to you", "class work on the school's learning page"],
  urgentHelp: {
    emergency: "999",
    leadName: "Ms Rowan Hale",
    dayPhone: "01632 960 002",
    nightPhone: "07700 900 002",
  },
  nightWays: "all",
  socialReplyDeniedFromAgreedAccounts: true,
  officeHours: { opensHour: 8, closesHour: 16 },
};

/** "Child in danger now? …": carried by every answer that is not an allow (product behaviour 26). */
export function urgentHelpText({ urgentHelp }: SchoolSettings): string {
  const { emergency, leadName, dayPhone, nightPhone } = urgentHelp;
  const night = nightPhone === undefined ? "nobody answers at night" : `at night ${nightPhone}`;
  return `Child in danger now? Ring ${emergency}. Then ${leadName}: by day ${dayPhone}, ${night}. Do not wait for this system.`;
}
