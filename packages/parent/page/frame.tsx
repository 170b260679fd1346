import { For, type ParentProps, Show } from "solid-js";
import { BackLink } from "../ui/back-link.tsx";
import { Footer } from "../ui/footer.tsx";
import { Header } from "../ui/header.tsx";
import { LanguageNavigation } from "../ui/language-navigation.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { PhoneLink } from "./phone-link.tsx";
import { RingSentence } from "./ring-sentence.tsx";
import { type SchoolFrame, urgentWords } from "./school-frame.ts";

/** The pages about the pages, which are in English only, and so are their names here. */
const informationLinks = [
  ["/easy-read", "Easy read"],
  ["/privacy", "What we do with your data"],
  ["/accessibility", "Using these pages"],
] as const;

/** The languages to choose from; where the page is only in English, a word on that in the language that was asked for. */
function Languages(props: { readonly school: SchoolFrame }) {
  const { words, asked, languages } = props.school;
  const here = asked.language.id;
  return (
    <>
      <Show when={languages.length > 1}>
        <LanguageNavigation
          label={words.say("frame.languages")}
          items={languages.map(({ id, name, direction }) => ({
            text: name,
            href: id === here ? undefined : `?lang=${id}`,
            lang: id,
            dir: direction,
          }))}
        />
      </Show>
      <Show when={here !== words.language.id}>
        <p class="govuk-body" lang={here} dir={asked.language.direction}>
          {asked.say("frame.only_english")} {asked.say("frame.other_languages")}{" "}
          <PhoneLink phone={props.school.officePhone} />
        </p>
      </Show>
    </>
  );
}

/** What every page has around it: the school's name, and the same help in the same place (WCAG 3.2.6). */
export function Frame(
  props: ParentProps<{ readonly school: SchoolFrame; readonly back?: string | undefined }>,
) {
  const { say } = props.school.words;
  return (
    <>
      <SkipLink href="#main" text={say("frame.skip")} />
      <header>
        <Header name={props.school.schoolName} />
      </header>
      <div class="govuk-width-container">
        <Languages school={props.school} />
        <Show when={props.back}>
          {(href) => (
            <nav aria-label={say("frame.back")}>
              <BackLink href={href()} text={say("frame.back")} />
            </nav>
          )}
        </Show>
        <main class="govuk-main-wrapper app-main" id="main">
          {props.children}
        </main>
      </div>
      <footer>
        <Footer>
          <h2 class="govuk-heading-s">{say("frame.help")}</h2>
          <p class="govuk-body">
            <RingSentence text="frame.ring" school={props.school} />
          </p>
          <p class="govuk-body">{urgentWords(props.school)}</p>
          <ul class="govuk-list app-footer-links" lang="en" dir="ltr">
            <For each={informationLinks}>
              {([href, text]) => (
                <li>
                  <a class="govuk-footer__link" href={href}>
                    {text}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Footer>
      </footer>
    </>
  );
}
