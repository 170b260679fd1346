import type { LanguageId } from "../language.ts";
import type { PackedTranslation } from "./pack-translation.ts";

export declare const packed: Readonly<Record<Exclude<LanguageId, "en">, PackedTranslation>>;
