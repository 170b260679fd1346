import type { SlipView, TakenView } from "@elm-court/contract";
import { createSignal, For, Show } from "solid-js";
import { effectWords } from "../family/taken-words.ts";
import { Heading } from "../ui/heading.tsx";
import { CodeForm } from "./code-form.tsx";
import { SlipForm } from "./slip-form.tsx";

type Saved = { readonly parent: string; readonly taken: TakenView };

/** Slips, one after the other, by keyboard: the code, what it says, Enter, and the next one. */
export function SlipsScreen() {
  const [open, setOpen] = createSignal<{ readonly code: string; readonly slip: SlipView }>();
  const [saved, setSaved] = createSignal<Saved>();
  const [count, setCount] = createSignal(0);
  return (
    <>
      <Heading text="Enter slips" />
      <div role="status">
        <Show when={saved()}>
          {(last) => (
            <div class="govuk-inset-text">
              <p class="govuk-body">
                <strong>{last().parent}: saved.</strong> {count()}{" "}
                {count() === 1 ? "slip" : "slips"} so far.
              </p>
              <ul class="govuk-list govuk-list--bullet">
                <For each={last().taken.answers}>
                  {(one) => (
                    <li>
                      {one.pupil}: {effectWords[one.effect]}
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </Show>
      </div>
      <Show
        when={open()}
        keyed
        fallback={<CodeForm onFound={(code, slip) => setOpen({ code, slip })} />}
      >
        {({ code, slip }) => (
          <SlipForm
            code={code}
            slip={slip}
            onLeft={() => setOpen(undefined)}
            onSaved={(taken) => {
              setSaved({ parent: slip.parent.name, taken });
              setCount(count() + 1);
              setOpen(undefined);
            }}
          />
        )}
      </Show>
    </>
  );
}
