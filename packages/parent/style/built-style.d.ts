/** For each direction of writing the style sheets by page: JSON, compressed (brotli, base64). */
export declare const styles: Readonly<Record<"ltr" | "rtl", string>>;
