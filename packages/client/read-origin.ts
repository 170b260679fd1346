const ownMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * An origin to send a key to: https, or this very machine. Throws `TypeError` with what to write for anything else, a path included.
 */
export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url?.protocol === "https:" || (url?.protocol === "http:" && ownMachine.test(url.hostname));
  const isBare = url?.pathname === "/" && url.search === "" && url.username === "";
  if (url === undefined || !isSafe || !isBare)
    throw new TypeError(
      "The origin is the address of the school's service, with https and without a path, such as https://api.school.example.",
    );
  return url.origin;
}
