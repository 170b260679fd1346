import type { ChoiceItem } from "../ui/choice.ts";
import type { LanguageItem } from "../ui/language-navigation.tsx";
import { wrappers } from "#wrappers";
import { type Options, reading } from "./govuk-fixtures.ts";

/** Thrown where our props have no word for an option of a fixture. */
export class CannotExpress extends Error {}

type Reader = ReturnType<typeof reading>;

function all<T>(reader: Reader, value: T): T {
  if (reader.left().length > 0) throw new CannotExpress(reader.left().join());
  return value;
}

function must(text: string | undefined): string {
  if (text === undefined) throw new CannotExpress("no text");
  return text;
}

function only(reader: Reader, name = "text"): string | undefined {
  return all(reader, reader.text(name));
}

function choices(items: readonly unknown[]): ChoiceItem[] {
  return items.map((item) => {
    const one = reading(item);
    const divider = one.text("divider");
    if (divider !== undefined) return all(one, { divider });
    const hint = only(one.within("hint"));
    const behaviour = one.text("behaviour");
    return all(one, {
      value: must(one.text("value")),
      text: must(one.text("text")),
      ...(hint !== undefined && { hint }),
      ...(behaviour === "exclusive" && { exclusive: true }),
    });
  });
}

function sizeOf(classes: string | undefined): "s" | "m" | "l" | undefined {
  if (classes === undefined) return undefined;
  const size = /^govuk-fieldset__legend--([sml])$/.exec(classes)?.[1];
  if (size === "s" || size === "m" || size === "l") return size;
  throw new CannotExpress(classes);
}

function question(one: Reader) {
  const fieldset = one.within("fieldset");
  const legend = fieldset.within("legend");
  return {
    name: must(one.text("name")),
    idPrefix: one.text("idPrefix"),
    legend: must(legend.text("text")),
    legendSize: sizeOf(legend.text("classes")),
    legendIsHeading: all(legend, legend.take("isPageHeading")) === true,
    ...all(fieldset, {}),
    hint: only(one.within("hint")),
    error: only(one.within("errorMessage")),
    items: choices(one.list("items")),
  };
}

function action(value: unknown) {
  const one = reading(value);
  return all(one, {
    href: must(one.text("href")),
    text: must(one.text("text")),
    what: must(one.text("visuallyHiddenText")),
  });
}

function actionOf(one: Reader) {
  const actions = one.within("actions");
  const items = all(actions, actions.list("items"));
  if (items.length > 1) throw new CannotExpress("many actions");
  return items.map(action)[0];
}

function rows(one: Reader) {
  return one.list("rows").map((value) => {
    const row = reading(value);
    return all(row, {
      key: must(only(row.within("key"))),
      value: must(only(row.within("value"))),
      action: actionOf(row),
    });
  });
}

function language(value: unknown): LanguageItem {
  const one = reading(value);
  const current = one.take("current") === true;
  const href = one.text("href");
  if (current !== (href === undefined)) throw new CannotExpress("current with a link, or neither");
  const dir = one.text("dir");
  return all(one, {
    text: must(one.text("text")),
    href,
    lang: one.text("lang"),
    dir: dir === "rtl" || dir === "ltr" ? dir : undefined,
  });
}

/** Each govuk component by what our wrapper makes of a fixture's options. */
export const express: Readonly<Record<string, (options: Options) => string>> = {
  "back-link": (options) => {
    const one = reading(options);
    return wrappers["back-link"](
      all(one, { href: one.text("href") ?? "#", text: one.text("text") }),
    );
  },
  button: (options) => {
    const one = reading(options);
    const classes = one.text("classes");
    const variant = /^govuk-button--(secondary|warning)$/.exec(classes ?? "")?.[1];
    if (classes !== undefined && variant === undefined) throw new CannotExpress(classes);
    return wrappers.button(
      all(one, {
        children: must(one.text("text")),
        name: one.text("name"),
        value: one.text("value"),
        variant: variant === "secondary" || variant === "warning" ? variant : undefined,
      }),
    );
  },
  checkboxes: (options) => {
    const one = reading(options);
    const chosen = one.list("values").map(String);
    return wrappers.checkboxes(all(one, { ...question(one), chosen }));
  },
  details: (options) => {
    const one = reading(options);
    const summary = must(one.text("summaryText"));
    return wrappers.details(all(one, { summary, children: must(one.text("text")) }));
  },
  "error-message": (options) => {
    const one = reading(options);
    return wrappers["error-message"](
      all(one, {
        id: must(one.text("id")),
        text: must(one.text("text")),
        prefix: one.text("visuallyHiddenText"),
      }),
    );
  },
  "error-summary": (options) => {
    const one = reading(options);
    if (one.text("titleText") !== "There is a problem") throw new CannotExpress("another title");
    const errors = one.list("errorList").map((value) => {
      const error = reading(value);
      return all(error, { href: must(error.text("href")), text: must(error.text("text")) });
    });
    return wrappers["error-summary"](all(one, { errors }));
  },
  "generic-header": (options) => {
    const one = reading(options);
    const name = must(one.text("logoText"));
    return wrappers["generic-header"](all(one, { name, href: one.text("url") }));
  },
  hint: (options) => {
    const one = reading(options);
    return wrappers.hint(all(one, { id: must(one.text("id")), text: must(one.text("text")) }));
  },
  input: (options) => {
    const one = reading(options);
    return wrappers.input(
      all(one, {
        name: must(one.text("name")),
        id: one.text("id"),
        label: must(only(one.within("label"))),
        hint: only(one.within("hint")),
        error: only(one.within("errorMessage")),
        value: one.text("value"),
        autocomplete: one.text("autocomplete"),
      }),
    );
  },
  "inset-text": (options) => {
    const one = reading(options);
    return wrappers["inset-text"](all(one, { id: one.text("id"), children: one.text("text") }));
  },
  "language-navigation": (options) => {
    const one = reading(options);
    const items = one.list("items").map(language);
    return wrappers["language-navigation"](all(one, { label: one.text("ariaLabel"), items }));
  },
  panel: (options) => {
    const one = reading(options);
    const title = must(one.text("titleText"));
    return wrappers.panel(all(one, { title, children: one.text("text") }));
  },
  radios: (options) => {
    const one = reading(options);
    return wrappers.radios(all(one, { ...question(one), chosen: one.text("value") }));
  },
  "skip-link": (options) => {
    const one = reading(options);
    return wrappers["skip-link"](
      all(one, { href: must(one.text("href")), text: must(one.text("text")) }),
    );
  },
  textarea: (options) => {
    const one = reading(options);
    return wrappers.textarea(
      all(one, {
        name: must(one.text("name")),
        id: one.text("id"),
        label: must(only(one.within("label"))),
        hint: only(one.within("hint")),
        error: only(one.within("errorMessage")),
        value: one.text("value"),
        rows: one.text("rows"),
      }),
    );
  },
  "summary-list": (options) => {
    const one = reading(options);
    if (one.take("card") === undefined)
      return wrappers["summary-list"](all(one, { rows: rows(one) }));
    const card = one.within("card");
    const title = must(only(card.within("title")));
    return wrappers["summary-card"](
      all(one, { ...all(card, { title, action: actionOf(card) }), rows: rows(one) }),
    );
  },
};

/** The govuk components that the pages use. */
export const inUse: readonly string[] = Object.keys(wrappers);
