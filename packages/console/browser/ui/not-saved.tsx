import { Show } from "solid-js";
import type { Trouble } from "../api/api.ts";
import { troubleWords } from "../api/trouble-words.ts";

/** Says that nothing was saved, and why; what was typed stays. Nothing where the form itself says what does not fit. */
export function NotSaved(props: { readonly trouble: Trouble | undefined }) {
  return (
    <div role="alert">
      <Show when={props.trouble?.code !== "does_not_fit" && props.trouble}>
        {(trouble) => (
          <div class="govuk-inset-text app-not-saved">
            <p class="govuk-body">
              <strong>Not saved.</strong> {troubleWords[trouble().code]} What you typed is still
              here.
            </p>
          </div>
        )}
      </Show>
    </div>
  );
}
