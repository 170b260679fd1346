import type { Page } from "playwright-core";

/** The journey of somebody who says one thing for every child. `onPage` is told each page; returns how often was tapped. */
export async function walkJourney(
  page: Page,
  link: string,
  onPage: (name: string) => Promise<void> | void,
): Promise<number> {
  let taps = 0;
  const tap = async (act: () => Promise<unknown>) => {
    taps += 1;
    await act();
  };
  const press = (name: string) =>
    tap(() => page.getByRole("button", { name, exact: true }).first().click());
  await tap(() => page.goto(link));
  await onPage("read");
  await press("Answer now");
  await onPage("question");
  await tap(() => page.getByLabel("I do not object", { exact: true }).check());
  await press("Continue");
  await onPage("check");
  await press("I have read this. Send my answers");
  await page.getByRole("heading", { name: "Your answers are saved" }).waitFor();
  await onPage("saved");
  return taps;
}
