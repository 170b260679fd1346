/** The purged style sheet as text: what `build.mjs` writes to `dist/style.js`. */
export declare const style: string;
