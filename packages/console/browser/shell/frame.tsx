import type { MeView } from "@elm-court/contract";
import { A } from "@solidjs/router";
import type { ParentProps } from "solid-js";
import type { Api } from "../api/api.ts";
import { Menu } from "./menu.tsx";

/** What stands around every screen: the school's name, one's screens, who one is, and whom to ring when a child is in danger. */
export function Frame(props: ParentProps<{ readonly api: Api; readonly me: MeView }>) {
  const signOut = async (): Promise<void> => {
    await props.api.post("/sign-out", {}, props.api.freshKey());
    location.assign("/console");
  };
  return (
    <>
      <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
        Skip to main content
      </a>
      <header class="govuk-generic-header">
        <div class="govuk-generic-header__container govuk-width-container">
          <div class="govuk-generic-header__logo">
            <A href="/" class="govuk-generic-header__homepage-link">
              {props.me.schoolName}: contact
            </A>
          </div>
        </div>
      </header>
      <div class="govuk-width-container">
        <nav class="app-bar govuk-body-s govuk-!-margin-bottom-0" aria-label="Screens">
          <Menu me={props.me} />
          <p class="app-bar__who">
            {props.me.name}{" "}
            <button type="button" class="app-plain-button" onClick={() => void signOut()}>
              Sign out
            </button>
          </p>
        </nav>
        <main class="govuk-main-wrapper app-main" id="main">
          {props.children}
        </main>
      </div>
      <footer class="govuk-footer">
        <div class="govuk-width-container">
          <p class="govuk-body">{props.me.urgentHelp}</p>
        </div>
      </footer>
    </>
  );
}
