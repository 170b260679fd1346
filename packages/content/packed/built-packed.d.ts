import type { LanguageId } from "../language.ts";
import type { PackedTranslation } from "./pack-translation.ts";

/** The words of a translation that nobody has checked are not in it. */
export declare const packed: Readonly<
  Record<
    Exclude<LanguageId, "en">,
    Omit<PackedTranslation, "words"> & { readonly words?: string | undefined }
  >
>;
