import type { FamilyParentView, NewLinkView, OpenHereView } from "@elm-court/contract";
import { Show } from "solid-js";
import { momentInWords } from "../api/in-words.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

const orders: Readonly<Record<string, string>> = {
  orders_need_decision:
    "A court order is flagged for this person. Decide on it first: no new link was made.",
  orders_no_information:
    "No information about the child goes to this person: no new link was made.",
};

function Refused(props: { readonly problems: readonly string[] | undefined }) {
  const words = () => (props.problems ?? []).flatMap((one) => orders[one] ?? []).join(" ");
  return (
    <Show when={words()}>
      <p class="govuk-error-message" role="alert">
        {words()}
      </p>
    </Show>
  );
}

function NewLinkWords(props: { readonly made: NewLinkView }) {
  const code = () => (props.made.emailed ? undefined : props.made);
  return (
    <div class="govuk-inset-text" role="status">
      <p class="govuk-body">Every link and code that this parent had is dead. Their noes count.</p>
      <Show
        when={code()}
        fallback={<p class="govuk-body">A new link is on its way to their email address.</p>}
      >
        {(found) => (
          <p class="govuk-body">
            They cannot be emailed. Read this code out to them and to nobody else, or write it in a
            letter: <strong class="app-code">{found().code}</strong>, to be typed at {found().start}
            . It is shown this once.
          </p>
        )}
      </Show>
    </div>
  );
}

/** A parent's links, from the desk: stop them and make a new one, or open their page here for ten minutes. */
export function LinkButtons(props: { readonly parent: FamilyParentView }) {
  const replace = createSave<NewLinkView>(() => `/parents/${props.parent.id}/links/replace`);
  const here = createSave<OpenHereView>(() => `/parents/${props.parent.id}/links/open`);
  const who = () => <span class="govuk-visually-hidden"> ({props.parent.name})</span>;
  return (
    <details class="govuk-details govuk-!-margin-bottom-2">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Their link{who()}</span>
      </summary>
      <div class="govuk-details__text">
        <NotSaved trouble={replace.trouble()} />
        <Refused problems={replace.trouble()?.problems} />
        <Show when={replace.saved()}>{(made) => <NewLinkWords made={made().data} />}</Show>
        <Button
          variant="secondary"
          disabled={replace.isSaving()}
          onClick={() => void replace.save({})}
        >
          Stop this link and send a new one{who()}
        </Button>
        <NotSaved trouble={here.trouble()} />
        <Refused problems={here.trouble()?.problems} />
        <Show
          when={here.saved()}
          fallback={
            <Button
              variant="secondary"
              disabled={here.isSaving()}
              onClick={() => void here.save({})}
            >
              Open on this device{who()}
            </Button>
          }
        >
          {(made) => (
            <p class="govuk-body" role="status">
              <a
                class="govuk-link"
                href={made().data.url}
                target="_blank"
                rel="noopener noreferrer"
              >
                Open {props.parent.name}'s page in a new tab
              </a>
              . It ends by itself at {momentInWords(made().data.endsAt)}. Let them use it
              themselves.
            </p>
          )}
        </Show>
      </div>
    </details>
  );
}
