/** The errors of the page that takes a code. */
export const codeErrors = {
  shape: "Type the 6 numbers in our email",
  wrong: "This is not the code. Look at our newest email and try again",
  gone: "This code does not work any more. Ask for a new one",
} as const;
