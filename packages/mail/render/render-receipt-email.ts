import {
  type Instant,
  londonClock,
  londonDateInWords,
  londonDateOf,
  type SchoolSettings,
} from "@elm-court/domain";
import { templates } from "../dist/templates.js";
import { type RenderedEmail, renderEmail } from "./render-email.ts";

function valuesOf({ schoolName, officePhone }: SchoolSettings, at: Instant) {
  return {
    schoolName,
    officePhone,
    savedOn: londonDateInWords(londonDateOf(at)),
    savedAt: londonClock(at),
  };
}

/** "An answer was saved on 3 March 2026 at 16:02. Not you? Ring …": London time, no names, no choices, no link. */
export function renderReceiptEmail(settings: SchoolSettings, at: Instant): RenderedEmail {
  return renderEmail(templates.receipt, valuesOf(settings, at));
}

/** "An answer came from someone not in our records on 3 March 2026 at 16:02." (product behaviour 3): nothing more. */
export function renderNotOnRecordEmail(settings: SchoolSettings, at: Instant): RenderedEmail {
  return renderEmail(templates.notOnRecord, valuesOf(settings, at));
}
