import type { Component } from "solid-js";
import { createComponent, NoHydration, renderToString } from "solid-js/web";
import { BackLink } from "./back-link.tsx";
import { Button } from "./button.tsx";
import { Checkboxes } from "./checkboxes.tsx";
import { Details } from "./details.tsx";
import { ErrorMessage } from "./error-message.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Hint } from "./hint.tsx";
import { Input } from "./input.tsx";
import { InsetText } from "./inset-text.tsx";
import { LanguageNavigation } from "./language-navigation.tsx";
import { Panel } from "./panel.tsx";
import { Radios } from "./radios.tsx";
import { SkipLink } from "./skip-link.tsx";
import { SummaryCard } from "./summary-card.tsx";
import { SummaryList } from "./summary-list.tsx";
import { Textarea } from "./textarea.tsx";

const render =
  <Props extends Record<string, unknown>>(component: Component<Props>) =>
  (props: Props): string =>
    renderToString(() => <NoHydration>{createComponent(component, props)}</NoHydration>);

/** Each wrapper by the name of its govuk component, as text: what the fixtures of govuk-frontend are compared with. */
export const wrappers = {
  "back-link": render(BackLink),
  button: render(Button),
  checkboxes: render(Checkboxes),
  details: render(Details),
  "error-message": render(ErrorMessage),
  "error-summary": render(ErrorSummary),
  footer: render(Footer),
  "generic-header": render(Header),
  hint: render(Hint),
  input: render(Input),
  "inset-text": render(InsetText),
  "language-navigation": render(LanguageNavigation),
  panel: render(Panel),
  radios: render(Radios),
  "skip-link": render(SkipLink),
  "summary-card": render(SummaryCard),
  "summary-list": render(SummaryList),
  textarea: render(Textarea),
};
