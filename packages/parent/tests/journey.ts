import { type Browser, hiddenField, type Visited } from "./browser.ts";

/** Opens the link, as a parent does who presses "Answer now". */
export async function open(browser: Browser, token: string): Promise<Visited> {
  return browser.send(`/p/${token}`, [["do", "answer"]]);
}

/** Sends what the check page shows. */
export async function sendAnswers(
  browser: Browser,
  who: readonly (readonly [string, string])[] = [["respondent", "parent"]],
): Promise<Visited> {
  const check = await browser.get("/check");
  return browser.send("/check", [["shown", hiddenField(check.body, "shown")], ...who]);
}

/** One answer for every child, from the link to the saved page. */
export async function answerAll(
  browser: Browser,
  token: string,
  answer: "do_not_object" | "no",
): Promise<Visited> {
  await open(browser, token);
  await browser.send("/answer", [["answer", answer]]);
  return sendAnswers(browser);
}

function fields(ticked: readonly string[]): readonly (readonly [string, string])[] {
  return ticked.map((way) => ["ways", way]);
}

/** Ways for the first child and for the second, from the link to the saved page. */
export async function answerSome(
  browser: Browser,
  token: string,
  ways: readonly [readonly string[], readonly string[]],
): Promise<Visited> {
  await open(browser, token);
  await browser.send("/answer", [["answer", "some"]]);
  await browser.send("/answer/child/1", fields(ways[0]));
  await browser.send("/answer/child/2", fields(ways[1]));
  return sendAnswers(browser);
}
