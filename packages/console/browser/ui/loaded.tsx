import { type Accessor, type JSX, Match, Switch } from "solid-js";
import type { Answer } from "../api/api.ts";
import { troubleWords } from "../api/trouble-words.ts";
import { Button } from "./button.tsx";

/** Shown while something is on its way. */
export function Loading(props: { readonly what?: string | undefined }) {
  return (
    <p class="govuk-body" role="status">
      Loading {props.what ?? ""} …
    </p>
  );
}

/** What was loaded; or that it is on its way, or why it did not come, with a way to try again. */
export function Loaded<T>(props: {
  readonly of: Answer<T> | undefined;
  readonly what: string;
  readonly again: () => void;
  readonly children: (data: Accessor<T>) => JSX.Element;
}) {
  const data = () => {
    const { of } = props;
    return of !== undefined && "data" in of ? of : undefined;
  };
  const trouble = () => {
    const { of } = props;
    return of !== undefined && "trouble" in of ? of.trouble : undefined;
  };
  return (
    <Switch fallback={<Loading what={props.what} />}>
      <Match when={data()}>{(found) => props.children(() => found().data)}</Match>
      <Match when={trouble()}>
        {(found) => (
          <div class="govuk-inset-text" role="alert">
            <p class="govuk-body">{troubleWords[found().code]}</p>
            <Button variant="secondary" onClick={() => props.again()}>
              Try again
            </Button>
          </div>
        )}
      </Match>
    </Switch>
  );
}
