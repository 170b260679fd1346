import type { KeyMadeView, ToolView } from "@elm-court/contract";
import { createSignal, Show } from "solid-js";
import { createSave } from "../api/create-save.ts";
import { momentInWords } from "../api/in-words.ts";
import { Button } from "../ui/button.tsx";
import { NotSaved } from "../ui/not-saved.tsx";
import { refusalWords, scopeWords } from "./tool-words.ts";

type Change = "rotate" | "finish" | "revoke";

const standingOf = ({ revokedAt, isRotating }: ToolView): string => {
  if (revokedAt !== undefined) return "Revoked";
  return isRotating ? "Two secrets work" : "Works";
};

/** How far it has come in the feed of changes, in words. */
function progressOf({ behind, since, isTooFarBehind }: ToolView): string {
  if (behind === undefined) return "It has never read the changes.";
  if (behind === 0) return "It has read every change.";
  const waiting = `${behind} ${behind === 1 ? "change waits" : "changes wait"}`;
  const from =
    since === undefined ? "for longer than they are kept" : `since ${momentInWords(since)}`;
  return isTooFarBehind
    ? `${waiting} ${from}: what it prepared must not go out before it has read them.`
    : `${waiting} ${from}.`;
}

/** One tool: what it may do, how it is, and its key. Revoking asks once more, because it cannot be taken back. */
export function ToolCard(props: {
  readonly tool: ToolView;
  readonly onChanged: (what: string) => void;
  readonly onMade: (made: KeyMadeView) => void;
}) {
  const [change, setChange] = createSignal<Change>("rotate");
  const [isSure, setSure] = createSignal(false);
  const { save, isSaving, trouble } = createSave<KeyMadeView | undefined>(
    () => `/tools/${props.tool.id}/${change()}`,
  );
  const isAlive = () => props.tool.revokedAt === undefined;
  const doIt = async (what: Change, said: string): Promise<void> => {
    setChange(what);
    const answer = await save({});
    if ("trouble" in answer) return;
    if (answer.data !== undefined) props.onMade(answer.data);
    props.onChanged(`${props.tool.owner}: ${said}.`);
  };
  const why = () =>
    trouble()
      ?.problems.flatMap((one) => refusalWords[one] ?? [])
      .join(" ") ?? "";
  const Named = () => <span class="govuk-visually-hidden">: {props.tool.owner}</span>;
  return (
    <li class="app-card" classList={{ "app-card--late": props.tool.isTooFarBehind }}>
      <p class="govuk-body govuk-!-margin-bottom-2">
        <strong>{props.tool.owner}</strong>{" "}
        <strong
          class="govuk-tag"
          classList={{
            "govuk-tag--green": isAlive() && !props.tool.isRotating,
            "govuk-tag--orange": isAlive() && props.tool.isRotating,
            "govuk-tag--grey": !isAlive(),
          }}
        >
          {standingOf(props.tool)}
        </strong>
      </p>
      <ul class="govuk-list">
        <li>
          {props.tool.kind === "test" ? "Sees the test pupils alone. " : ""}
          {props.tool.ways === undefined ? "Every way" : props.tool.ways.join(", ")}
          {props.tool.otherLimits > 0
            ? `, and limited to ${props.tool.otherLimits} people or accounts`
            : ""}
        </li>
        <li>{props.tool.scopes.map((scope) => scopeWords[scope]).join("; ")}</li>
        <li>
          {props.tool.passedAt === undefined
            ? "It has not gone through the going-live list."
            : `It went through the going-live list on ${momentInWords(props.tool.passedAt)}.`}
        </li>
        <Show
          when={isAlive()}
          fallback={
            <li>Ended on {momentInWords(props.tool.revokedAt ?? props.tool.createdAt)}.</li>
          }
        >
          <li>{progressOf(props.tool)}</li>
        </Show>
        <li>{props.tool.id}</li>
      </ul>
      <Show
        when={why() === ""}
        fallback={
          <p class="govuk-body" role="alert">
            {why()}
          </p>
        }
      >
        <NotSaved trouble={trouble()} />
      </Show>
      <Show when={isAlive()}>
        <div class="app-row">
          <Show
            when={props.tool.isRotating}
            fallback={
              <Button
                variant="secondary"
                disabled={isSaving()}
                onClick={() => void doIt("rotate", "it has a second secret")}
              >
                Give it a new secret
                <Named />
              </Button>
            }
          >
            <Button
              variant="secondary"
              disabled={isSaving()}
              onClick={() => void doIt("finish", "the older secret is dead")}
            >
              Drop the older secret
              <Named />
            </Button>
          </Show>
          <Show
            when={isSure()}
            fallback={
              <Button variant="secondary" onClick={() => setSure(true)}>
                Revoke
                <Named />
              </Button>
            }
          >
            <Button
              variant="warning"
              disabled={isSaving()}
              onClick={() => void doIt("revoke", "revoked, for ever")}
            >
              Revoke for ever
              <Named />
            </Button>
            <Button variant="secondary" onClick={() => setSure(false)}>
              Leave it
              <Named />
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );
}
