import type { ToldListView, ToldQuery, ToldRowView } from "@elm-court/contract";
import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { TellForm } from "./tell-form.tsx";
import { standingWords, stepWords } from "./told-words.ts";

function inWords(query: ToldQuery): string {
  const whose = query.of === "pupils" ? "Pupils" : "Parents";
  if (query.step !== undefined) return `${whose}: ${stepWords[query.step]}`;
  return query.standing === undefined ? whose : `${whose}: ${standingWords[query.standing]}`;
}

function Row(props: {
  readonly row: ToldRowView;
  readonly of: ToldQuery["of"];
  readonly onSaved: (what: string) => void;
}) {
  const year = () => (props.row.yearGroup === undefined ? "" : `, year ${props.row.yearGroup}`);
  return (
    <li class="app-card">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{props.row.name}</strong>
        {year()}
        <br />
        {standingWords[props.row.standing]}
        {props.row.step === undefined ? "" : `. ${stepWords[props.row.step]}`}
        <Show when={props.row.phone}>
          <br />
          {props.row.phone}
        </Show>
      </p>
      <Show when={props.row.others.length > 0}>
        <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
          <For each={props.row.others}>
            {(one) => (
              <li>
                {one.name}
                {one.standing === undefined ? "" : `: ${standingWords[one.standing]}`}
                {one.step === undefined ? "" : `. ${stepWords[one.step]}`}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.of === "parents" && props.row.step !== undefined}>
        <TellForm parent={props.row} onSaved={props.onSaved} />
      </Show>
    </li>
  );
}

/** The pupils or parents behind one number, fifty at a time. */
export function ToldList(props: { readonly query: ToldQuery }) {
  const search = (page: number) => {
    const { of, standing, step } = props.query;
    return new URLSearchParams({
      of,
      ...(standing !== undefined && { standing }),
      ...(step !== undefined && { step }),
      page: String(page),
    }).toString();
  };
  const { answer, again } = createLoaded<ToldListView>(
    () => `/told/people?${search(Number(props.query.page ?? 1))}`,
  );
  const [done, setDone] = createSignal("");
  return (
    <>
      <p class="govuk-body">
        <A class="govuk-link" href="/told">
          Back to who has been told
        </A>
      </p>
      <Heading text={inWords(props.query)} />
      <p class="govuk-body" role="status">
        {done()}
      </p>
      <Loaded of={answer()} what="the list" again={again}>
        {(found) => (
          <Show when={found().total > 0} fallback={<p class="govuk-body">Nobody.</p>}>
            <p class="govuk-body">
              {found().total} in all. Part {found().page} of {found().pages}.
            </p>
            <ul class="govuk-list">
              <For each={found().rows}>
                {(row) => (
                  <Row
                    row={row}
                    of={props.query.of}
                    onSaved={(what) => {
                      setDone(what);
                      again();
                    }}
                  />
                )}
              </For>
            </ul>
            <p class="govuk-body app-row">
              <Show when={found().page > 1}>
                <A class="govuk-link" href={`/told?${search(found().page - 1)}`}>
                  Part before
                </A>
              </Show>
              <Show when={found().page < found().pages}>
                <A class="govuk-link" href={`/told?${search(found().page + 1)}`}>
                  Next part
                </A>
              </Show>
            </p>
          </Show>
        )}
      </Loaded>
    </>
  );
}
