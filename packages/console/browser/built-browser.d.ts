/** What Vite makes of the browser's part, as one module, so that a bundle carries it and no file must be copied. */
export const files: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
/** The document that loads them. */
export const page: string;
