/** The govuk skip link: first on every page, for people who use a keyboard. */
export function SkipLink(props: { readonly href: string; readonly text: string }) {
  return (
    <a href={props.href} class="govuk-skip-link" data-module="govuk-skip-link">
      {props.text}
    </a>
  );
}
