import { Show } from "solid-js";
import type { Api } from "../api/api.ts";
import { Button } from "../ui/button.tsx";
import { Heading } from "../ui/heading.tsx";

const troubles: Readonly<Record<string, string>> = {
  provider_down:
    "The school's sign-in does not answer now. Try again in a few minutes. If a child is in danger, do not wait for it.",
  refused: "The sign-in did not work, or took too long. Try again.",
  not_on_list: "You are not on the school's list for the console. Ask the school office.",
};

const trouble = () => troubles[new URLSearchParams(location.search).get("trouble") ?? ""];

/** The first page of somebody who is not signed in, with why it did not work the last time. */
export function SignIn(props: { readonly api: Api; readonly hasNoRole: boolean }) {
  const signOut = async (): Promise<void> => {
    await props.api.post("/sign-out", {}, props.api.freshKey());
    location.assign("/console");
  };
  return (
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper app-main" id="main">
        <Heading text="Elm Court School: contact" />
        <Show
          when={!props.hasNoRole}
          fallback={
            <>
              <p class="govuk-body">
                You are signed in, but you have no role here. Ask the school office.
              </p>
              <Button variant="secondary" onClick={() => void signOut()}>
                Sign out
              </Button>
            </>
          }
        >
          <Show when={trouble()}>
            {(words) => (
              <div class="govuk-inset-text" role="alert">
                {words()}
              </div>
            )}
          </Show>
          <p class="govuk-body">For staff. Use your school account.</p>
          <a class="govuk-button" role="button" href="/console/sign-in" rel="external">
            Sign in
          </a>
        </Show>
        <p class="govuk-body">
          Child in danger now? Ring 999. Then the safeguarding lead. Do not wait for this system.
        </p>
      </main>
    </div>
  );
}
