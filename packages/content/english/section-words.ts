/** The policy's sections as a parent would call them, by number. */
export const sectionWords = {
  "section.1": "Why we have rules",
  "section.2": "What this is about",
  "section.3": "Rules that we must keep",
  "section.4": "Why staff send messages",
  "section.5": "You and your no",
  "section.6": "Phones and texts",
  "section.7": "Email",
  "section.8": "Social media",
} as const;
