/** The words of each translation that nobody has checked, by language. */
export declare const drafts: Readonly<Record<string, string>>;
