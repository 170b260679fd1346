import {
  isChannel,
  isInstant,
  isLondonDate,
  isParentId,
  isPupilId,
  isStaffId,
} from "@elm-court/domain";
import * as z from "zod/mini";

/** A value that a guard of the domain lets through, parsed anew at every read: an item that does not fit is no answer. */
export const guarded = <T>(guard: (value: unknown) => value is T) => z.custom<T>(guard);

export const pupilId = guarded(isPupilId);
export const parentId = guarded(isParentId);
export const staffId = guarded(isStaffId);
export const instant = guarded(isInstant);
export const londonDate = guarded(isLondonDate);
export const channel = guarded(isChannel);
export const text = z.string();
export const optionalText = z.optional(text);
