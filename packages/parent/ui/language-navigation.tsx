import { For, Show } from "solid-js";

/** One language to choose; without `href` it is the one of this page. */
export type LanguageItem = {
  readonly text: string;
  readonly href?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: "ltr" | "rtl" | undefined;
};

/** The govuk language navigation. */
export function LanguageNavigation(props: {
  readonly label?: string | undefined;
  readonly items: readonly LanguageItem[];
}) {
  return (
    <nav class="govuk-language-navigation" aria-label={props.label ?? "Language"}>
      <ul class="govuk-language-navigation__list">
        <For each={props.items}>
          {(item) => (
            <li class="govuk-language-navigation__list-item">
              <Show
                when={item.href}
                fallback={
                  <span
                    class="govuk-language-navigation__text"
                    aria-current="true"
                    lang={item.lang}
                    dir={item.dir}
                  >
                    {item.text}
                  </span>
                }
              >
                {(href) => (
                  <a
                    class="govuk-language-navigation__link"
                    href={href()}
                    rel="alternate"
                    lang={item.lang}
                    hreflang={item.lang}
                    dir={item.dir}
                  >
                    {item.text}
                  </a>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
