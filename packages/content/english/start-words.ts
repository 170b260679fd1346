/** For those who have lost their link, in English, which is the record. */
export const startWords = {
  "start.title": "Get to your page",
  "start.code": "Do you have a letter from us?",
  "start.code_label": "Type the code in the letter",
  "start.code_hint": "It has 12 letters and numbers, such as 7KQ2-9XTR-4MND",
  "start.code_button": "Go on",
  "start.code_shape":
    "This is not a code of ours. Look at the letter again. The code has 12 letters and numbers",
  "start.code_unknown":
    "This code does not work now. Try your email here, or ring us to get a new code",
  "start.email": "Or get a new link by email",
  "start.email_label": "Your email address",
  "start.email_hint": "The one that the school has for you",
  "start.email_button": "Send me a link",
  "start.email_shape": "Type your email address, such as name@home.example",
  "start.choose": "Choose a button",
  "start.no_need": "You can say no on the phone too. Ring the school office on {{phone}}.",

  "start.sent.title": "Look at your email",
  "start.sent.if": "If we know this address, we have sent a link to it.",
  "start.sent.wait":
    "It may take some minutes. Look in your spam too. The link is only for the person it names.",
  "start.sent.nothing": "Did nothing come? Ring the school office on {{phone}}.",

  "start.code_often.title": "Please wait ten minutes",
  "start.code_often":
    "We take no codes just now. Too many were typed. Your code still works in ten minutes.",
  "start.email_often.title": "Please wait an hour",
  "start.email_often":
    "We were asked for many links. Use the one in our last email, or wait an hour and ask again.",

  "email.link.title": "Your link to our page about messages",
  "email.link.what":
    "Here is a new link. With it you can read how our staff message your child. You can say no.",
  "email.link.not_you": "Did you not ask for a link? Then do nothing. Or ring {{phone}}.",
} as const;
