/**
 * Puts values into `{{name}}`, in one pass, so that a value that looks like a place stays a value. `escape` makes a value fit for
 * where it stands. Throws for a place without a value: a bug, never a recipient's doing.
 */
export function fillPlaces(
  shell: string,
  values: Readonly<Record<string, string>>,
  escape: (value: string) => string,
): string {
  return shell.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    return escape(value);
  });
}
