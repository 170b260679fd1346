import type { SchoolSettings } from "@elm-court/domain";
import { templates } from "../dist/templates.js";
import { type RenderedEmail, renderEmail } from "./render-email.ts";

/** The email of a one-time code: the code and whom to ring, nothing about anybody. */
export function renderCodeEmail(
  { schoolName, officePhone }: SchoolSettings,
  code: string,
): RenderedEmail {
  return renderEmail(templates.code, { schoolName, officePhone, code });
}
