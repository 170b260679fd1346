/** What stands in a form's fields: text by name, empty where there is none, and every box that is ticked. */
export function fieldsOf(form: HTMLFormElement) {
  const fields = new FormData(form);
  const texts = (name: string): readonly string[] =>
    fields.getAll(name).filter((value) => typeof value === "string");
  return { text: (name: string): string => texts(name)[0] ?? "", texts };
}
