import { parseArgs } from "node:util";
import { isStaffId, type StaffId } from "@elm-court/domain";

export type PeopleCommand =
  | { readonly name: "people"; readonly do: "list" }
  | {
      readonly name: "people";
      readonly do: "add";
      readonly issuer: string;
      readonly subject: string;
      /** A member of staff whom the school has already, or the name of a new one. */
      readonly staff: StaffId | { readonly name: string };
    }
  | { readonly name: "people"; readonly do: "remove"; readonly staffId: StaffId };
type Wrong = { readonly wrong: string };

const longestName = 120;
const options = {
  issuer: { type: "string" },
  subject: { type: "string" },
  staff: { type: "string" },
  name: { type: "string" },
} as const;
type Values = Partial<Record<keyof typeof options, string>>;

const isPlain = (text: string): boolean =>
  text !== "" && text.length <= longestName && !/\p{Cc}/u.test(text);

function readStaff({ staff, name }: Values): StaffId | { readonly name: string } | Wrong {
  if (staff !== undefined && name !== undefined)
    return { wrong: "Say --staff for somebody whom the school has, or --name for somebody new." };
  if (staff !== undefined)
    return isStaffId(staff)
      ? staff
      : { wrong: `“${staff}” is not the id of a member of staff: it begins with stf_.` };
  const named = (name ?? "").trim();
  return isPlain(named)
    ? { name: named }
    : { wrong: `Say who it is: --staff stf_…, or --name "Ms Hale" for somebody new.` };
}

function readAdd(values: Values): PeopleCommand | Wrong {
  const issuer = (values.issuer ?? "").trim();
  const subject = (values.subject ?? "").trim();
  if (!URL.canParse(issuer))
    return { wrong: "Say whose sign-in it is: --issuer https://…, as in infra/stage.ts." };
  if (!isPlain(subject))
    return { wrong: "Say --subject: the “sub” that the school's sign-in gives this person." };
  const staff = readStaff(values);
  if (typeof staff === "object" && "wrong" in staff) return staff;
  return { name: "people", do: "add", issuer, subject, staff };
}

/** What was typed behind `people`, or what is wrong with it. */
export function readPeopleCommand(typed: readonly string[]): PeopleCommand | Wrong {
  let parsed;
  try {
    parsed = parseArgs({ args: [...typed], allowPositionals: true, options });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : "That could not be read." };
  }
  const [verb, which, ...more] = parsed.positionals;
  const name = "people";
  if (verb === "list" && which === undefined) return { name, do: "list" };
  if (verb === "add" && which === undefined) return readAdd(parsed.values);
  if (verb === "remove" && isStaffId(which) && more.length === 0)
    return { name, do: "remove", staffId: which };
  if (verb === "remove") return { wrong: "Say who: people remove stf_…. people list shows them." };
  return { wrong: "people does one of: add, list, remove." };
}
