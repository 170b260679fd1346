import type { StaffId, StaffRole } from "@elm-court/domain";
import { personHash } from "@elm-court/console";
import type { ConsoleStore } from "@elm-court/store";
import { sampleId } from "./ids.ts";

/** Somebody of the sample school who can sign in to the console: one for each role. */
export type SampleSignIn = {
  readonly role: StaffRole;
  readonly subject: string;
  readonly name: string;
  readonly staffId: StaffId;
  readonly groupId: string;
};

export const sampleSignIns: readonly SampleSignIn[] = [
  {
    role: "safeguarding_lead",
    subject: "sample-lead",
    name: "Ms Rowan Hale",
    staffId: sampleId.staff("lead"),
    groupId: "6f3f1a52-0000-4000-8000-000000000001",
  },
  {
    role: "head",
    subject: "sample-head",
    name: "Dr Miriam Okafor",
    staffId: sampleId.staff("head"),
    groupId: "6f3f1a52-0000-4000-8000-000000000002",
  },
  {
    role: "line_manager",
    subject: "sample-line-manager",
    name: "Mr Tomas Reyes",
    staffId: sampleId.staff("line_manager"),
    groupId: "6f3f1a52-0000-4000-8000-000000000003",
  },
  {
    role: "office",
    subject: "sample-office",
    name: "Mrs Pat Lowe",
    staffId: sampleId.staff("office"),
    groupId: "6f3f1a52-0000-4000-8000-000000000004",
  },
  {
    role: "staff",
    subject: "sample-teacher",
    name: "Ms Ada Finch",
    staffId: sampleId.staff("teacher"),
    groupId: "6f3f1a52-0000-4000-8000-000000000005",
  },
];

/** Which group of the sample's provider has which role. */
export const sampleRoleGroups: Readonly<Record<string, StaffRole>> = Object.fromEntries(
  sampleSignIns.map(({ groupId, role }) => [groupId, role]),
);

/** Puts everybody on the list who is not there: the provider has another issuer at every start, so they are other people to the console. */
export async function saveSampleSignIns(store: ConsoleStore, issuer: string): Promise<void> {
  for (const { subject, staffId } of sampleSignIns) {
    const hash = personHash(issuer, subject);
    if ((await store.findPerson(hash)) === undefined)
      await store.savePerson({ hash, staffId, groupIds: [] });
  }
}
