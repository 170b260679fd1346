import type { MeView } from "@elm-court/contract";
import { A, useLocation } from "@solidjs/router";
import { createEffect, createSignal, For, on, Show } from "solid-js";
import { linkTo, mayOpen } from "./screen.ts";
import { screens } from "./screens.ts";

const fewLinks = 4;

/** One's screens. On a phone, many of them are behind a button that opens them; it closes when one is chosen. */
export function Menu(props: { readonly me: MeView }) {
  const [isOpen, setOpen] = createSignal(false);
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
    ),
  );
  const own = () =>
    screens.flatMap((one) =>
      one.name !== undefined && mayOpen(one, props.me) ? [{ name: one.name, to: linkTo(one) }] : [],
    );
  const isLong = () => own().length > fewLinks;
  return (
    <div class="app-menu">
      <Show when={isLong()}>
        <button
          type="button"
          class="app-plain-button app-menu__button"
          aria-expanded={isOpen()}
          aria-controls="menu"
          onClick={() => setOpen(!isOpen())}
        >
          Menu
        </button>
      </Show>
      <ul
        id="menu"
        class="app-menu__list"
        classList={{ "app-menu__list--closed": isLong() && !isOpen() }}
      >
        <For each={own()}>
          {(one) => (
            <li>
              <A class="govuk-link" href={one.to}>
                {one.name}
              </A>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
