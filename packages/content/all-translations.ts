import { arabic } from "./languages/arabic.ts";
import { bengali } from "./languages/bengali.ts";
import { panjabi } from "./languages/panjabi.ts";
import { polish } from "./languages/polish.ts";
import { somali } from "./languages/somali.ts";
import { urdu } from "./languages/urdu.ts";
import { welsh } from "./languages/welsh.ts";
import type { Translation } from "./translation.ts";

/** Every translation there is, checked or not. For the build and for whoever checks them: pages and emails read them packed. */
export const allTranslations: readonly Translation[] = [
  polish,
  arabic,
  urdu,
  panjabi,
  bengali,
  somali,
  welsh,
];
