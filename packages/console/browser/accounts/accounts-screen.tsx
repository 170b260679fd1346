import type { AccountView } from "@elm-court/contract";
import type { AccountStanding } from "@elm-court/domain";
import { createSignal, For, Show } from "solid-js";
import { createLoaded } from "../api/create-loaded.ts";
import { createSave } from "../api/create-save.ts";
import { Button } from "../ui/button.tsx";
import { Heading } from "../ui/heading.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { NotSaved } from "../ui/not-saved.tsx";

const standings: Readonly<Record<AccountStanding, string>> = {
  agreed: "Agreed",
  not_agreed: "Not agreed",
  personal: "Personal",
};

function Account(props: {
  readonly account: AccountView;
  readonly onSaved: (what: string) => void;
}) {
  const { save, isSaving, trouble } = createSave(() => `/accounts/${props.account.id}/agreement`);
  const isAgreed = () => props.account.standing === "agreed";
  const send = async (): Promise<void> => {
    const agree = !isAgreed();
    const answer = await save({ agree });
    if ("data" in answer)
      props.onSaved(`${props.account.label}: ${agree ? "agreed" : "no longer agreed"}.`);
  };
  return (
    <li class="app-card">
      <p class="govuk-body govuk-!-margin-bottom-2">
        <strong>{props.account.label}</strong>{" "}
        <strong
          class="govuk-tag"
          classList={{
            "govuk-tag--green": isAgreed(),
            "govuk-tag--orange": !isAgreed(),
          }}
        >
          {standings[props.account.standing]}
        </strong>
        <br />
        {props.account.way}, {props.account.owner}
      </p>
      <NotSaved trouble={trouble()} />
      <Show
        when={props.account.mayAgree}
        fallback={
          <p class="govuk-body govuk-!-margin-bottom-0">
            {props.account.standing === "personal"
              ? "A personal account must not be used for this."
              : "Another line manager agrees your own account."}
          </p>
        }
      >
        <Button
          variant={isAgreed() ? "secondary" : undefined}
          disabled={isSaving()}
          onClick={() => void send()}
        >
          {isAgreed() ? "Take back" : "Agree"}
          <span class="govuk-visually-hidden"> {props.account.label}</span>
        </Button>
      </Show>
    </li>
  );
}

/** What staff contact pupils with. The next check goes by it. */
export function AccountsScreen() {
  const { answer, again } = createLoaded<{ readonly accounts: readonly AccountView[] }>(
    () => "/accounts",
  );
  const [done, setDone] = createSignal("");
  return (
    <>
      <Heading text="Accounts" />
      <p class="govuk-body">
        Staff may contact pupils only with an account that you have agreed. A tool is told no, and
        sends them to you, until then.
      </p>
      <p class="govuk-body" role="status">
        {done()}
      </p>
      <Loaded of={answer()} what="the accounts" again={again}>
        {(found) => (
          <Show
            when={found().accounts.length > 0}
            fallback={<p class="govuk-body">There is no account yet.</p>}
          >
            <ul class="govuk-list">
              <For each={found().accounts}>
                {(account) => (
                  <Account
                    account={account}
                    onSaved={(what) => {
                      setDone(what);
                      again();
                    }}
                  />
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
    </>
  );
}
