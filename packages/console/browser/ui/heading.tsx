import { createEffect } from "solid-js";

/** The heading of a screen. It names the document, and takes the focus, so that a screen reader says where one is. */
export function Heading(props: { readonly text: string }) {
  let heading: HTMLHeadingElement | undefined;
  createEffect(() => {
    document.title = `${props.text} – Console – Elm Court School`;
    heading?.focus();
  });
  return (
    <h1 class="govuk-heading-l" tabindex="-1" ref={(found) => (heading = found)}>
      {props.text}
    </h1>
  );
}
