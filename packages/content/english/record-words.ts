/** The contact list and the full receipt, behind the code, in English, which is the record. */
export const recordWords = {
  "contacts.title": "Who has messaged my child",
  "contacts.link": "See who has messaged your child",
  "contacts.none": "There is nothing to show.",
  "contacts.off": "Our school does not show this list now. You can ring us on {{phone}} and ask.",
  "contacts.line": "{{name}}, by {{way}}, {{reason}}",
  "contacts.reason.arrangements": "to plan a meeting or a school event",
  "contacts.reason.other_work": "for other school work",
  "contacts.unknown": "A member of staff",
  "contacts.not_all": "This list does not show every message. New ones come on it after two days.",
  "contacts.worry": "Does one of them worry you?",

  "receipt.title": "Your full receipt",
  "receipt.link": "Get your full receipt",
  "receipt.what":
    "This is what we hold of your answers. It is a note of what you said, not a form that you must send. You can print it.",
  "receipt.made": "Made on {{date}} at {{time}}",
  "receipt.person": "Who it is for",
  "receipt.school": "Who holds it",
  "receipt.school_is": "{{school}}, phone {{phone}}, email {{email}}",
  "receipt.why": "Why we hold it",
  "receipt.why_is":
    "Our e-safety policy, version {{policy}}, rule 5.2: we do as you ask, unless a child is at risk or something serious and unusual has happened.",
  "receipt.shape": "How it is laid out",
  "receipt.shape_is": "As in ISO/IEC TS 27560:2023, for a no instead of a yes",
  "receipt.who_sees": "Who can see it",
  "receipt.who_sees_is":
    "Staff are told only if they may message your child. They are not told who said no, or why.",
  "receipt.change": "How to change it",
  "receipt.change_is":
    "Say no on any day, with your link or on the phone. To take a no back, use this page, ring us or write to us.",
  "receipt.complain": "How to complain",
  "receipt.complain_is":
    "Tell the school first. You can also tell the Information Commissioner: ico.org.uk, 0303 123 1113.",
  "receipt.number": "Number",
  "receipt.said": "What you said",
  "receipt.came": "How and when",
  "receipt.text": "What you had read",
  "receipt.text_is": "How our staff message your child, version {{version}}",
  "receipt.text_unknown": "We do not know",
  "receipt.now": "Does a no of yours count now?",
  "receipt.now_yes": "Yes, for: {{ways}}",
  "receipt.now_no": "No",
  "receipt.none": "We hold no answer from you.",
} as const;
