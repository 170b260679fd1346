import { A } from "@solidjs/router";
import { Heading } from "../ui/heading.tsx";

const Back = () => (
  <p class="govuk-body">
    <A class="govuk-link" href="/">
      Back to the first screen
    </A>
  </p>
);

/** A screen that is another role's. */
export function NotForYou() {
  return (
    <>
      <Heading text="Not for your role" />
      <p class="govuk-body">
        Somebody with another role can open this. If it should be you, ask the school office.
      </p>
      <Back />
    </>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <>
      <Heading text="There is nothing here" />
      <p class="govuk-body">The address is wrong, or what it led to is gone.</p>
      <Back />
    </>
  );
}
