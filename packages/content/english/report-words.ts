/** "A parent reports a contact", in English, which is the record. */
export const reportWords = {
  "report.title": "Tell us about a message",
  "report.who":
    "Did someone from our school send your child a message that worries you? Tell us here.",
  "report.only": "Only {{lead}} reads this. It is {{lead}}'s job to keep children safe.",
  "report.child": "Who is it about?",
  "report.what": "What was it?",
  "report.what_hint": "Such as a text, a chat or a call. Say who it was from, if you know",
  "report.when": "When was it?",
  "report.seen": "What did you see?",
  "report.seen_hint": "Use your own words. Keep the message. Do not write back to it",
  "report.phone": "What number can we ring you on?",
  "report.phone_hint": "You can leave this out",
  "report.send": "Send this",
  "report.seen_empty": "Write what you saw",
  "report.seen_long": "That is too long. Write it in 4,000 letters or fewer",
  "report.what_long": "Say what it was in 200 letters or fewer",
  "report.when_long": "Say when it was in 200 letters or fewer",
  "report.phone_wrong": "Type a phone number, such as 07700 900123, or leave it out",
  "report.not_sent": "This was not sent. It is still here: send it again, or ring {{day}}",

  "report.sent.title": "We have what you sent",
  "report.sent.next":
    "{{lead}} reads it on the next school day, and may ring you. We may not be able to tell you what we do.",
  "report.sent.shown":
    "It is not shown on these pages again. To say more, send it anew or ring {{day}}.",
} as const;
