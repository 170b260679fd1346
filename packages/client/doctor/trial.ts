import type { ContactQuestion } from "../checking/contact-question.ts";

/** True for a key that sees the test pupils alone. */
export function isTestKey(key: string): boolean {
  return key.startsWith("esk_test_");
}

/** A question about one of the test pupils, as every test key may ask it. */
export function trialQuestion(pupil: "allow" | "no" | "flip" | "unavailable"): ContactQuestion {
  return {
    staff: "stf_test",
    pupil: `pup_test_${pupil}`,
    way: "email",
    account: "acc_test_email",
    reason: "arrangements",
  };
}
