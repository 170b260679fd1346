/** A telephone number that a phone can dial, written from left to right in every language. */
export function PhoneLink(props: { readonly phone: string }) {
  return (
    <a class="govuk-link app-phone" dir="ltr" href={`tel:${props.phone.replaceAll(/[^+\d]/g, "")}`}>
      {props.phone}
    </a>
  );
}
