/** The letter and the reply slip on its back, in English, which is the record. */
export const letterWords = {
  "letter.dear": "Dear {{name}}",
  "letter.scan": "Point the camera of a phone at this. It opens our website.",
  "letter.type": "Or go to {{address}} and type this code:",
  "letter.back": "Or fill in the back of this letter. Or ring the school office on {{phone}}.",
  "letter.slip": "Reply slip",
  "letter.slip_how": "Fill this in only if you want to. Sign it and send it back to the school.",
  "letter.children": "Name of each child",
  "letter.each": "Different answers for each child? Ask us for one slip for each.",
  "letter.tick": "Tick one box",
  "letter.only": "Only in these ways. Tick each way you allow:",
  "letter.signature": "Signature",
  "letter.date": "Date",
} as const;
