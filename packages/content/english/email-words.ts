/** The emails, in English, which is the record. The explanation's points stand in `explanation` of the domain. */
export const emailWords = {
  "email.button": "Read and answer",
  "email.only_for_you": "This link is only for you.",
  "email.only_for": "This link is only for {{name}}.",
  "email.question": "Do you have a question, or want this on paper? Ring {{phone}}.",
  "email.receipt.title": "An answer was saved",
  "email.receipt.when": "An answer was saved on {{date}} at {{time}}.",
  "email.receipt.not_you": "Not you? Ring {{phone}}.",
  "email.not_on_record.title": "An answer came in",
  "email.not_on_record.when":
    "An answer came from someone not in our records on {{date}} at {{time}}.",
  "email.not_on_record.ask": "Do you want to ask about it? Ring {{phone}}.",
  "email.code.subject": "Your code",
  "email.code.title": "Your code is {{code}}",
  "email.code.type": "Type it on the page that asked for it. It works for 10 minutes, and once.",
  "email.code.nobody": "Tell it to nobody. No one at the school will ask you for it.",
  "email.code.not_you":
    "Did you not ask for a code? Then someone may have your link. Ring {{phone}}.",
} as const;
