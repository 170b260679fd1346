/** The govuk back link. */
export function BackLink(props: { readonly href: string; readonly text?: string | undefined }) {
  return (
    <a href={props.href} class="govuk-back-link">
      {props.text ?? "Back"}
    </a>
  );
}
