import { type ParentProps, Show } from "solid-js";
import { BackLink } from "../ui/back-link.tsx";
import { Footer } from "../ui/footer.tsx";
import { Header } from "../ui/header.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { PhoneLink } from "./phone-link.tsx";
import type { SchoolFrame } from "./school-frame.ts";

/** What every page has around it: the school's name, and the same help in the same place (WCAG 3.2.6). */
export function Frame(
  props: ParentProps<{ readonly school: SchoolFrame; readonly back?: string | undefined }>,
) {
  return (
    <>
      <SkipLink href="#main" text="Skip to main content" />
      <header>
        <Header name={props.school.schoolName} />
      </header>
      <div class="govuk-width-container">
        <Show when={props.back}>
          {(href) => (
            <nav aria-label="Back">
              <BackLink href={href()} />
            </nav>
          )}
        </Show>
        <main class="govuk-main-wrapper app-main" id="main">
          {props.children}
        </main>
      </div>
      <footer>
        <Footer>
          <h2 class="govuk-heading-s">Help</h2>
          <p class="govuk-body">
            Ring the school office on <PhoneLink phone={props.school.officePhone} />.
          </p>
          <p class="govuk-body">{props.school.urgentHelp}</p>
        </Footer>
      </footer>
    </>
  );
}
