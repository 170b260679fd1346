import type { Failure } from "../calling/failure.ts";
import { rowOf } from "../calling/row-of.ts";
import type { NotAllowed } from "./contact-answer.ts";

const urgentHelpWithoutSchool =
  "Child in danger now? Ring 999. Then the school's safeguarding lead. Do not wait for this system.";

/** The no that a failure comes to: unknown means denied (product behaviour 18). */
export function notAllowed(failure: Failure): NotAllowed {
  const { code, retry, detail, trouble, urgentHelp = urgentHelpWithoutSchool } = failure;
  return {
    allowed: false,
    outcome: "deny",
    code,
    retry,
    whatToDo: rowOf(code)?.person ?? "Not sent. Ask the school office.",
    reasons: [],
    obligations: [],
    alternatives: [],
    urgentHelp,
    detail,
    ...(trouble === undefined ? {} : { trouble }),
  };
}
