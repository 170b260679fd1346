import { type SchoolSettings, urgentHelpText } from "@elm-court/domain";

/** What stands around every page: whose it is, and whom to ring. */
export type SchoolFrame = {
  readonly schoolName: string;
  readonly officePhone: string;
  /** "Child in danger now? …" (product behaviour 26). */
  readonly urgentHelp: string;
};

/** The frame of a school's pages. */
export function frameOf(settings: SchoolSettings): SchoolFrame {
  return {
    schoolName: settings.schoolName,
    officePhone: settings.officePhone,
    urgentHelp: urgentHelpText(settings),
  };
}
