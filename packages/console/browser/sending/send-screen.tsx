import type { SendingKind, SendingView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Checkboxes, Radios } from "../ui/choices.tsx";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { NotSaved } from "../ui/not-saved.tsx";
import { keptWords, statusWords } from "./send-words.ts";

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? "" : "s"}`;

function Numbers(props: { readonly of: SendingView }) {
  return (
    <>
      <p class="govuk-body">
        <strong>{count(props.of.emails, "email")}</strong> would go out now.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <Show when={props.of.letters > 0}>
          <li>{count(props.of.letters, "parent")} can only be reached by letter</li>
        </Show>
        <Show when={props.of.nowhere > 0}>
          <li>{count(props.of.nowhere, "parent")} can be reached by neither: telephone them</li>
        </Show>
        <For each={props.of.kept}>
          {(one) => (
            <li>
              {count(one.parents, "parent")}: {keptWords[one.why]}
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

function Progress(props: { readonly of: SendingView }) {
  return (
    <>
      <h2 class="govuk-heading-m">How far it has come</h2>
      <Show
        when={props.of.progress.length > 0}
        fallback={<p class="govuk-body">Nothing has been sent yet.</p>}
      >
        <ul class="govuk-list govuk-list--bullet">
          <For each={props.of.progress}>
            {(one) => (
              <li>
                {count(one.emails, "email")}: {statusWords[one.status]}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.of.waiting.length > 0}>
        <p class="govuk-body">{count(props.of.waiting.length, "sending")} still to begin.</p>
      </Show>
    </>
  );
}

/** Sends the explanation, or the reminder of it: to whom, how many, send, and how far it has come. */
export function SendScreen() {
  const [kind, setKind] = createSignal<SendingKind>("explanation");
  const [years, setYears] = createSignal<readonly string[]>([]);
  const [again, setAgain] = createSignal(false);
  const [said, setSaid] = createSignal("");
  const loaded = createLoaded<SendingView>(
    () => `/sending?kind=${kind()}&years=${encodeURIComponent(years().join(","))}`,
  );
  const { save, isSaving, trouble } = createSave(() => "/sending");
  const turn = (year: string) =>
    setYears((all) => (all.includes(year) ? all.filter((one) => one !== year) : [...all, year]));
  const send = async (view: SendingView): Promise<void> => {
    if (view.sentToday && !again()) {
      setSaid("Tick that you have seen that something was sent today.");
      return;
    }
    const answer = await save({ kind: kind(), years: years().join(","), again: again() });
    if (!("data" in answer)) return;
    setSaid(`${count(view.emails, "email")} will go out within five minutes.`);
    setAgain(false);
    loaded.again();
  };
  return (
    <>
      <Heading text="Send" />
      <Radios
        id="kind"
        label="What to send"
        items={[
          { value: "explanation", text: "The explanation, to parents who have not had it" },
          {
            value: "reminder",
            text: "The one reminder, to parents who had it and have not read it",
          },
        ]}
        chosen={[kind()]}
        onChoose={(value) => setKind(value === "reminder" ? "reminder" : "explanation")}
      />
      <Loaded of={loaded.answer()} what="who would get it" again={loaded.again}>
        {(view) => (
          <>
            <Checkboxes
              id="years"
              label="Only these year groups"
              hint="Tick none to send to all."
              items={view().yearGroups.map((year) => ({ value: year, text: `Year ${year}` }))}
              chosen={years()}
              onChoose={turn}
            />
            <Numbers of={view()} />
            <NotSaved trouble={trouble()} />
            <Show when={view().emails > 0}>
              <Show when={view().sentToday}>
                <Checkboxes
                  id="again"
                  label="Something was sent today already"
                  items={[{ value: "again", text: "Send all the same: nobody gets it twice" }]}
                  chosen={again() ? ["again"] : []}
                  onChoose={() => setAgain((now) => !now)}
                />
              </Show>
              <Button disabled={isSaving()} onClick={() => void send(view())}>
                Send {count(view().emails, "email")}
              </Button>
            </Show>
            <p class="govuk-body" role="status">
              {said()}
            </p>
            <Progress of={view()} />
          </>
        )}
      </Loaded>
    </>
  );
}
