/** A page that is in English only: a heading, and parts with one each. */
export type Information = {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
};

/**
 * The pages about the pages. They may say only what is so: what is kept is in docs/personal-data.md. `{{school}}` and `{{phone}}` stand
 * for the school's.
 */
export const information = {
  easy_read: {
    title: "Easy read: messages to your child",
    parts: [
      {
        heading: "What staff do",
        paragraphs: [
          "Staff at school may send your child a message.",
          "It may be an email or a text.",
          "It may be a chat or social media.",
        ],
      },
      {
        heading: "You can say no",
        paragraphs: [
          "You can say no.",
          "You can say no on any day.",
          "You do not have to say why.",
          "One no is enough.",
          "If no one says no, staff may send messages.",
        ],
      },
      {
        heading: "When staff may still send a message",
        paragraphs: [
          "A child may be in danger.",
          "Or a very bad and rare thing may have happened.",
          "Then staff may still send a message.",
          "We may not be able to tell you.",
        ],
      },
      {
        heading: "At night",
        paragraphs: [
          "Staff do not send messages at night.",
          "Night is from 9pm to 8am.",
          "They may if a child is at risk and there is no other way.",
        ],
      },
      {
        heading: "How to say no",
        paragraphs: [
          "Use the link that we sent you.",
          "Or ring {{phone}}.",
          "We can help you to read this.",
        ],
      },
    ],
  },
  privacy: {
    title: "What we do with your data",
    parts: [
      {
        heading: "Who we are",
        paragraphs: [
          "{{school}} looks after this data. To ask about it, or to see it, or to put it right, ring {{phone}}.",
        ],
      },
      {
        heading: "What we keep",
        paragraphs: [
          "About you: your name, email, phone, language and home address, what you are to your child, and if a court has made an order that limits what we may tell you.",
          "About your child: names, year, pupil number, date of birth and home address.",
          "What you said, when, and how it reached us. If you answer for someone else, the name that you typed.",
          "Which emails we sent you and when.",
        ],
      },
      {
        heading: "Why",
        paragraphs: [
          "We promise to tell you how staff message pupils, and to keep to your no. We need this data to do that.",
        ],
      },
      {
        heading: "Who sees it",
        paragraphs: [
          "A member of staff who wants to send a message sees yes or no, and which rule it comes from. They do not see who said no.",
          "People who look after the school's computers can read what is kept. Amazon Web Services keeps it for us in London, and sends our emails.",
          "We do not sell it. No one else is asked for anything by these pages.",
        ],
      },
      {
        heading: "How long",
        paragraphs: [
          "Your no stays until you end it, or the school does for a grave reason such as a court order. The school has not yet set how long it keeps the rest. Ring us to ask.",
        ],
      },
      {
        heading: "This page",
        paragraphs: [
          "We set one cookie while you answer. It ends when you finish, or after 30 minutes. We do not track what you read. We cannot see if you opened our email.",
        ],
      },
      {
        heading: "If you are not happy",
        paragraphs: [
          "Tell us first: ring {{phone}}. You can also complain to the Information Commissioner's Office, which looks after data rights: ring 0303 123 1113.",
        ],
      },
    ],
  },
  accessibility: {
    title: "Using these pages",
    parts: [
      {
        heading: "What should work",
        paragraphs: [
          "You can make the words much bigger. You can use only a keyboard, or a screen reader. It all works with no script, and on a small or old phone.",
          "We aim to meet level AA of the rules for web pages (WCAG 2.2), and level AAA for how well words stand out.",
        ],
      },
      {
        heading: "How we know",
        paragraphs: [
          "A program checks each page in a web browser, at the width of a small phone, each time we change something. It finds no fault. A program can find only some faults.",
          "No disabled person has yet tried these pages with us. No one has yet used them with a screen reader.",
        ],
      },
      {
        heading: "What does not work yet",
        paragraphs: [
          "Some pages are in English only: this one, your data, easy read, and those that need a code.",
          "We have no film in sign language, and no sound.",
        ],
      },
      {
        heading: "Tell us",
        paragraphs: [
          "Does a page not work for you? Ring {{phone}}. We can read it to you, or send it on paper. You can say no on the phone too.",
          "If we do not help, you can ring the Equality Advisory and Support Service: 0808 800 0082.",
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Information>>;

export type InformationId = keyof typeof information;
