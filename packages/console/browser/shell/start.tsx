import type { MeView } from "@elm-court/contract";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Heading } from "../ui/heading.tsx";
import { linkTo, mayOpen } from "./screen.ts";
import { screens } from "./screens.ts";

/** The first screen: what this person can do here. */
export function Start(props: { readonly me: MeView }) {
  const own = () => screens.filter((one) => one.name !== undefined && mayOpen(one, props.me));
  return (
    <>
      <Heading text={`Hello, ${props.me.name}`} />
      <Show
        when={own().length > 0}
        fallback={
          <p class="govuk-body">
            There is nothing for your role here yet. A staff tool tells you whether you may contact
            a pupil.
          </p>
        }
      >
        <ul class="govuk-list">
          <For each={own()}>
            {(one) => (
              <li class="govuk-!-margin-bottom-4">
                <A class="govuk-link govuk-!-font-weight-bold" href={linkTo(one)}>
                  {one.name}
                </A>
                <br />
                {one.what}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
