/**
 * Stands in for `seroval` when the pages are built: it writes what a script needs to take a page over, a tenth of the bundle. There is
 * no such script, so that all of it must stay unused: it throws as soon as anything is to be written.
 */
export class Serializer {
  write(): never {
    throw new Error("these pages are never taken over by a script");
  }
  flush(): void {}
  close(): void {}
}

/** The features of a script's language that may be used: none is. */
export const Feature = { AggregateError: 0, BigIntTypedArray: 0 };

/** What would stand before such a script. */
export function getCrossReferenceHeader(): string {
  return "";
}

export const AbortSignalPlugin = undefined;
export const CustomEventPlugin = undefined;
export const DOMExceptionPlugin = undefined;
export const EventPlugin = undefined;
export const FormDataPlugin = undefined;
export const HeadersPlugin = undefined;
export const ReadableStreamPlugin = undefined;
export const RequestPlugin = undefined;
export const ResponsePlugin = undefined;
export const URLPlugin = undefined;
export const URLSearchParamsPlugin = undefined;
