import type { ImportView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

type Summary = NonNullable<ImportView["summary"]>;
type Leaving = Summary["leaving"][number];

const nameOf = ({ what, yearGroup }: Leaving): string =>
  `${what === "pupils" ? "" : "contacts-"}${yearGroup === "" ? "none" : yearGroup}`;
const words = ({ yearGroup, leaving, of, what }: Leaving): string =>
  `${yearGroup === "" ? "No year group" : `Year ${yearGroup}`}: ${leaving} of ${of} ${what} would leave`;

/** Saves what was looked at. Nobody leaves unless it is ticked, and where many would, each year group is ticked too. */
export function SaveForm(props: {
  readonly id: string;
  readonly summary: Summary;
  readonly again: () => void;
}) {
  const saving = createSave<undefined>(() => `/imports/${props.id}/save`);
  const [leave, setLeave] = createSignal(false);
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  let form: HTMLFormElement | undefined;
  const rows = () => props.summary.new + props.summary.changed;
  const save = async (): Promise<void> => {
    const lookedAt = new FormData(form).getAll("look").filter((one) => typeof one === "string");
    const unseen = props.summary.leaving.filter(
      (one) => one.look && !lookedAt.includes(nameOf(one)),
    );
    if (leave() && unseen.length > 0) {
      setErrors(unseen.map((one) => ({ id: `look-${nameOf(one)}`, text: `Look: ${words(one)}` })));
      return;
    }
    setErrors([]);
    const answer = await saving.save({ leavers: leave(), lookedAt });
    if ("data" in answer) props.again();
  };
  return (
    <Show
      when={rows() + props.summary.leaving.length > 0}
      fallback={<p class="govuk-body">There is nothing to save in this file.</p>}
    >
      <form
        ref={(found) => (form = found)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.isSaving()) void save();
        }}
      >
        <ErrorSummary errors={errors()} />
        <Show when={props.summary.leaversBlocked}>
          <p class="govuk-body">
            It is a whole list, but rows of it are held back, and one of them may be anybody. Put
            them right before anybody is taken for having left.
          </p>
        </Show>
        <Show when={props.summary.leaving.length > 0}>
          <fieldset class="govuk-fieldset govuk-form-group">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              Who is no longer in the list
            </legend>
            <ul class="govuk-list">
              <For each={props.summary.leaving}>{(one) => <li>{words(one)}</li>}</For>
            </ul>
            <div class="govuk-checkboxes govuk-checkboxes--small">
              <div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  id="leavers"
                  type="checkbox"
                  onChange={(event) => setLeave(event.currentTarget.checked)}
                />
                <label class="govuk-label govuk-checkboxes__label" for="leavers">
                  They have left, or are contacts no more. Every no stays
                </label>
              </div>
              <Show when={leave()}>
                <For each={props.summary.leaving.filter((one) => one.look)}>
                  {(one) => (
                    <div class="govuk-checkboxes__item">
                      <input
                        class="govuk-checkboxes__input"
                        id={`look-${nameOf(one)}`}
                        name="look"
                        value={nameOf(one)}
                        type="checkbox"
                      />
                      <label
                        class="govuk-label govuk-checkboxes__label"
                        for={`look-${nameOf(one)}`}
                      >
                        I have looked. {words(one)}: that is right
                      </label>
                    </div>
                  )}
                </For>
              </Show>
            </div>
          </fieldset>
        </Show>
        <NotSaved trouble={saving.trouble()} />
        <Button disabled={saving.isSaving()}>
          Import {rows() === 1 ? "1 row" : `${rows()} rows`}
        </Button>
      </form>
    </Show>
  );
}
