import { drafts } from "#drafts";
import { addDraftWords } from "./packed/unpack-words.ts";

/** With this loaded, drafts can be looked at: for tests and for whoever checks a translation. Nothing that parents reach loads it. */
addDraftWords(drafts);
