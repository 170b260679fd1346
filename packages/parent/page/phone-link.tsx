/** A telephone number that a phone can dial. */
export function PhoneLink(props: { readonly phone: string }) {
  return (
    <a class="govuk-link app-phone" href={`tel:${props.phone.replaceAll(/[^+\d]/g, "")}`}>
      {props.phone}
    </a>
  );
}
