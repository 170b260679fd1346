import {
  type Instant,
  londonClock,
  londonDateInWords,
  londonDateOf,
  type SchoolSettings,
} from "@elm-court/domain";
import { templates } from "../dist/templates.js";
import { type RenderedEmail, renderEmail } from "./render-email.ts";

/** "An answer was saved on 3 March 2026 at 16:02. Not you? Ring …": London time, no names, no choices, no link. */
export function renderReceiptEmail(
  { schoolName, officePhone }: SchoolSettings,
  at: Instant,
): RenderedEmail {
  return renderEmail(templates.receipt, {
    schoolName,
    officePhone,
    savedOn: londonDateInWords(londonDateOf(at)),
    savedAt: londonClock(at),
  });
}
