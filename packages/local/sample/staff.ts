import { type Account, channelOf, type Staff } from "@elm-court/domain";
import { sampleId } from "./ids.ts";

const drama = sampleId.group("drama");
const teacher = sampleId.staff("teacher");

/** People and programs: a teacher with agreed accounts, one who is also a parent, one who left, and the text gateway. A tool resolves people by their email addresses. */
export const sampleStaff: readonly Staff[] = [
  {
    id: teacher,
    name: "Ms Ada Finch",
    email: "a.finch@elmcourt.example",
    kind: "staff",
    active: true,
    groups: [drama],
    ownChildren: [],
  },
  {
    id: sampleId.staff("parent"),
    name: "Mr Owen Hughes",
    email: "o.hughes@elmcourt.example",
    kind: "staff",
    active: true,
    groups: [],
    ownChildren: [sampleId.pupil("031")],
  },
  {
    id: sampleId.staff("lead"),
    name: "Ms Rowan Hale",
    email: "r.hale@elmcourt.example",
    kind: "staff",
    active: true,
    groups: [],
    ownChildren: [],
  },
  ...[
    ["head", "Dr Miriam Okafor", "m.okafor"],
    ["line_manager", "Mr Tomas Reyes", "t.reyes"],
    ["office", "Mrs Pat Lowe", "p.lowe"],
  ].map(([name = "", called = "", mailbox = ""]) => ({
    id: sampleId.staff(name),
    name: called,
    email: `${mailbox}@elmcourt.example`,
    kind: "staff" as const,
    active: true,
    groups: [],
    ownChildren: [],
  })),
  {
    id: sampleId.staff("left"),
    name: "Mr Lee Ward",
    email: "l.ward@elmcourt.example",
    kind: "staff",
    active: false,
    groups: [],
    ownChildren: [],
  },
  {
    id: sampleId.staff("gateway"),
    name: "Text gateway (owner: Ms Ada Finch)",
    kind: "service",
    active: true,
    groups: [],
    ownChildren: [],
  },
];

const account = (
  name: string,
  channel: string,
  owner: Account["owner"],
  standing: Account["standing"],
  label: string,
): Account => ({ id: sampleId.account(name), channel: channelOf(channel), owner, standing, label });

/** Accounts of each kind: the school's, a group's, a person's own number agreed with the line manager; not agreed; personal. */
export const sampleAccounts: readonly Account[] = [
  account(
    "email",
    "email",
    { kind: "person", staffId: teacher },
    "agreed",
    "a.finch@elmcourt.example",
  ),
  account(
    "text",
    "text",
    { kind: "person", staffId: teacher },
    "agreed",
    "own mobile 07700 900101, agreed",
  ),
  account("office_text", "text", { kind: "school" }, "agreed", "school text number 07700 900100"),
  account(
    "drama_page",
    "social_network",
    { kind: "group", groupId: drama },
    "agreed",
    "Elm Court drama group page",
  ),
  account("teams", "instant_message", { kind: "school" }, "agreed", "Teams of the school"),
  account("new_mobile", "text", { kind: "person", staffId: teacher }, "not_agreed", "07700 900102"),
  account(
    "home_email",
    "email",
    { kind: "person", staffId: teacher },
    "personal",
    "ada@home.example",
  ),
];
