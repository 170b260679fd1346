/** The govuk generic header: the school's name, no crown. */
export function Header(props: { readonly name: string; readonly href?: string | undefined }) {
  return (
    <div class="govuk-generic-header">
      <div class="govuk-generic-header__container govuk-width-container">
        <div class="govuk-generic-header__logo">
          <a href={props.href ?? "/"} class="govuk-generic-header__homepage-link">
            {props.name}
          </a>
        </div>
      </div>
    </div>
  );
}
